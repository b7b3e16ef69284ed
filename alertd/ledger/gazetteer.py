"""Names that mean one party: countries, capitals, governments, central banks, institutions.

Users add their own in the same form (the setting `ledger.names`). One line a party: its name,
then what it is called; names of several words stand in quotes. A leader stands with the country
only where articles use the two for one another.
"""

NAMES = """
us: us usa american america washington "united states" "white house" "estados unidos" eeuu 美国
china: china chinese beijing prc zhongnanhai 中国
eu: eu european brussels europe "european union" "european commission"
uk: uk britain british london "united kingdom" whitehall "downing street"
russia: russia russian moscow kremlin
japan: japan japanese tokyo
germany: germany german berlin bundesregierung
france: france french paris elysee élysée matignon
india: india indian delhi "new delhi"
iran: iran iranian tehran
israel: israel israeli jerusalem knesset
ukraine: ukraine ukrainian kyiv kiev
canada: canada canadian ottawa
mexico: mexico méxico mexican "mexico city"
korea: korea korean seoul "blue house" "south korea"
northkorea: "north korea" pyongyang dprk
taiwan: taiwan taiwanese taipei
australia: australia australian canberra
brazil: brazil brazilian brasilia brasília planalto
argentina: argentina argentine buenosaires "buenos aires" "casa rosada"
turkey: turkey turkish türkiye ankara
saudi: saudi riyadh "saudi arabia"
italy: italy italian rome "palazzo chigi"
spain: spain spanish madrid moncloa
poland: poland polish warsaw
netherlands: netherlands dutch "the hague"
switzerland: switzerland swiss bern
sweden: sweden swedish
norway: norway norwegian oslo
egypt: egypt egyptian cairo
pakistan: pakistan pakistani islamabad
indonesia: indonesia indonesian jakarta
vietnam: vietnam vietnamese hanoi
philippines: philippines philippine manila malacañang
southafrica: "south africa" "south african" pretoria
nigeria: nigeria nigerian abuja
venezuela: venezuela venezuelan caracas miraflores
cuba: cuba cuban havana
syria: syria syrian damascus
iraq: iraq iraqi baghdad
greece: greece greek athens
hungary: hungary hungarian budapest
fed: fed fomc ratesetters policymakers "federal reserve"
ecb: ecb "european central bank"
boe: boe "bank of england" "threadneedle street"
boj: boj "bank of japan"
pboc: pboc "people's bank of china" "peoples bank of china"
snb: snb "swiss national bank"
rba: rba "reserve bank of australia"
rbi: rbi "reserve bank of india"
congress: congress "capitol hill"
scotus: scotus "supreme court"
ustr: ustr "trade representative"
sec: sec "securities and exchange commission"
fda: fda "food and drug administration"
epa: epa "environmental protection agency"
faa: faa "federal aviation administration"
fcc: fcc "federal communications commission"
ftc: ftc "federal trade commission"
bls: bls "bureau of labor statistics"
opec: opec "opec plus" "opec+"
nato: nato "north atlantic treaty organization" "atlantic alliance"
un: un "united nations" "security council"
wto: wto "world trade organization"
imf: imf "international monetary fund"
who: "world health organization"
iaea: iaea "atomic energy agency"
apec: apec "asia pacific economic cooperation" "asia pacific" "pacific rim"
asean: asean "southeast asian nations"
g7: g7 "group of seven" "group of 7"
g20: g20 "group of 20" "group of twenty"
"""
