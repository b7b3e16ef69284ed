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
chile: chile chilean santiago "la moneda"
peru: peru peruvian lima
colombia: colombia colombian bogota bogotá
bolivia: bolivia bolivian "la paz"
ecuador: ecuador ecuadorian ecuadorean quito
uruguay: uruguay uruguayan montevideo
paraguay: paraguay paraguayan asuncion asunción
panama: panama panamanian
guatemala: guatemala guatemalan
honduras: honduras honduran tegucigalpa
nicaragua: nicaragua nicaraguan managua
elsalvador: "el salvador" salvadoran
costarica: "costa rica" "costa rican"
dominicanrepublic: "dominican republic" "santo domingo"
haiti: haiti haitian
jamaica: jamaica jamaican
denmark: denmark danish copenhagen
finland: finland finnish helsinki
iceland: iceland icelandic reykjavik reykjavík
ireland: ireland irish dublin taoiseach
portugal: portugal portuguese lisbon
belgium: belgium belgian
austria: austria austrian vienna
czechia: czechia czech prague "czech republic"
slovakia: slovakia slovak bratislava
slovenia: slovenia slovenian ljubljana
croatia: croatia croatian zagreb
serbia: serbia serbian belgrade
kosovo: kosovo kosovar pristina
bosnia: bosnia bosnian sarajevo
albania: albania albanian tirana
northmacedonia: "north macedonia" skopje
montenegro: montenegro montenegrin podgorica
romania: romania romanian bucharest
bulgaria: bulgaria bulgarian sofia
moldova: moldova moldovan chisinau
belarus: belarus belarusian minsk
lithuania: lithuania lithuanian vilnius
latvia: latvia latvian riga
estonia: estonia estonian tallinn
luxembourg: luxembourg
malta: malta maltese valletta
cyprus: cyprus cypriot nicosia
georgia: georgia georgian tbilisi
armenia: armenia armenian yerevan
azerbaijan: azerbaijan azerbaijani baku
kazakhstan: kazakhstan kazakh astana
uzbekistan: uzbekistan uzbek tashkent
afghanistan: afghanistan afghan kabul taliban
bangladesh: bangladesh bangladeshi dhaka
srilanka: "sri lanka" "sri lankan" colombo
nepal: nepal nepali nepalese kathmandu
myanmar: myanmar burma naypyidaw
thailand: thailand thai bangkok
malaysia: malaysia malaysian "kuala lumpur" putrajaya
singapore: singapore singaporean
cambodia: cambodia cambodian "phnom penh"
laos: laos laotian vientiane
mongolia: mongolia mongolian
newzealand: "new zealand" wellington
papuanewguinea: "papua new guinea" "port moresby"
fiji: fiji fijian suva
qatar: qatar qatari doha
kuwait: kuwait kuwaiti
bahrain: bahrain bahraini manama
oman: oman omani muscat
uae: uae emirati emirates "abu dhabi" "united arab emirates"
yemen: yemen yemeni sanaa houthi houthis
jordan: jordan jordanian amman
lebanon: lebanon lebanese beirut
palestine: palestine palestinian palestinians ramallah
gaza: gaza gazan hamas
libya: libya libyan tripoli
tunisia: tunisia tunisian tunis
algeria: algeria algerian algiers
morocco: morocco moroccan rabat
sudan: sudan sudanese khartoum
southsudan: "south sudan" juba
ethiopia: ethiopia ethiopian "addis ababa"
kenya: kenya kenyan nairobi
uganda: uganda ugandan kampala
tanzania: tanzania tanzanian dodoma
rwanda: rwanda rwandan kigali
congo: congo congolese kinshasa
ghana: ghana ghanaian accra
senegal: senegal senegalese dakar
ivorycoast: "ivory coast" ivorian abidjan
mali: mali malian bamako
niger: niger nigerien niamey
angola: angola angolan luanda
zambia: zambia zambian lusaka
zimbabwe: zimbabwe zimbabwean harare
mozambique: mozambique mozambican maputo
botswana: botswana gaborone
namibia: namibia namibian windhoek
madagascar: madagascar malagasy
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
