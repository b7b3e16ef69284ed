"""English names of those who take part: countries and what they are called, bodies, titles."""

# One line each: the name, then what else means it in a news article.
COUNTRIES = """
United States: U.S.|US|U.S|USA|U.S.A.|America|American|Americans|Washington|White House
China: Chinese|Beijing
Russia: Russian|Russians|Moscow|Kremlin
Ukraine: Ukrainian|Ukrainians|Kyiv|Kiev
United Kingdom: UK|U.K.|Britain|British|Downing Street
European Union: EU|E.U.|Brussels|the bloc
Germany: German|Germans|Berlin
France: French|Paris
Italy: Italian|Italians|Rome
Spain: Spanish|Madrid
Netherlands: Dutch|The Hague
Poland: Polish|Warsaw
Hungary: Hungarian|Budapest
Ireland: Irish|Dublin
Greece: Greek|Athens
Switzerland: Swiss|Bern
Norway: Norwegian|Oslo
Sweden: Swedish|Stockholm
Denmark: Danish|Copenhagen
Finland: Finnish|Helsinki
Turkey: Turkish|Ankara|Türkiye
Japan: Japanese|Tokyo
South Korea: South Korean|South Koreans|Seoul
North Korea: North Korean|North Koreans|Pyongyang
Taiwan: Taiwanese|Taipei
India: Indian|Indians|New Delhi|Delhi
Pakistan: Pakistani|Islamabad
Bangladesh: Bangladeshi|Dhaka
Sri Lanka: Sri Lankan|Colombo
Vietnam: Vietnamese|Hanoi
Thailand: Thai|Bangkok
Malaysia: Malaysian|Kuala Lumpur
Indonesia: Indonesian|Jakarta
Philippines: Philippine|Filipino|Manila
Singapore: Singaporean
Australia: Australian|Australians|Canberra
New Zealand: New Zealander|Wellington
Canada: Canadian|Canadians|Ottawa
Mexico: Mexican|Mexicans|Mexico City
Brazil: Brazilian|Brazilians|Brasília|Brasilia
Argentina: Argentine|Argentinian|Buenos Aires
Chile: Chilean
Colombia: Colombian|Bogotá|Bogota
Venezuela: Venezuelan|Caracas
Cuba: Cuban|Havana
Panama: Panamanian
Israel: Israeli|Israelis|Jerusalem
Palestinian Authority: Palestinian|Palestinians|Ramallah
Iran: Iranian|Iranians|Tehran
Iraq: Iraqi|Baghdad
Syria: Syrian|Damascus
Lebanon: Lebanese|Beirut
Saudi Arabia: Saudi|Saudis|Riyadh
United Arab Emirates: UAE|U.A.E.|Emirati|Abu Dhabi
Qatar: Qatari|Doha
Egypt: Egyptian|Cairo
Libya: Libyan|Tripoli
Sudan: Sudanese|Khartoum
South Sudan: South Sudanese|Juba
Ethiopia: Ethiopian|Addis Ababa
Kenya: Kenyan|Nairobi
Nigeria: Nigerian|Abuja
Ghana: Ghanaian|Accra
South Africa: South African|Pretoria
Afghanistan: Afghan|Kabul
Kazakhstan: Kazakh|Astana
Georgia: Georgian|Tbilisi
Armenia: Armenian|Yerevan
Azerbaijan: Azerbaijani|Baku
Belarus: Belarusian|Minsk
Serbia: Serbian|Belgrade
Romania: Romanian|Bucharest
Bulgaria: Bulgarian|Sofia
Austria: Austrian|Vienna
Belgium: Belgian
Portugal: Portuguese|Lisbon
Czech Republic: Czech|Prague
"""

# Told as those who act, as countries are. Cities that bear a state's name are left out.
STATES = """
Alabama
Alaska
Arizona
Arkansas
California
Colorado
Connecticut
Delaware
Florida
Hawaii
Idaho
Illinois
Indiana
Iowa
Kansas
Kentucky
Louisiana
Maine
Maryland
Massachusetts
Michigan
Minnesota
Mississippi
Missouri
Montana
Nebraska
Nevada
New Hampshire
New Jersey
New Mexico
North Carolina
North Dakota
Ohio
Oklahoma
Oregon
Pennsylvania
Rhode Island
South Carolina
South Dakota
Tennessee
Texas
Utah
Vermont
Virginia
West Virginia
Wisconsin
Wyoming
Ontario
Quebec
Alberta
British Columbia
Scotland
Wales
Northern Ireland
England
"""

# Bodies that news calls by several names.
BODIES = """
Federal Reserve: Fed|FOMC|Federal Open Market Committee|Federal Reserve Board
European Central Bank: ECB
Bank of England: BoE
Bank of Japan: BOJ|BoJ
European Commission: the Commission
European Parliament: European Parliament
United Nations: UN|U.N.
UN Security Council: Security Council|U.N. Security Council
UN General Assembly: General Assembly|U.N. General Assembly
NATO: Nato
Group of Seven: G7|G-7
Group of 20: G20|G-20
OPEC: Opec|OPEC+|Opec+|Organization of the Petroleum Exporting Countries
Asia-Pacific Economic Cooperation: APEC
World Trade Organization: WTO
International Monetary Fund: IMF
World Health Organization: WHO
U.S. Congress: Congress
U.S. Senate: Senate
House of Representatives: House|U.S. House
U.S. Supreme Court: Supreme Court
U.S. Treasury: Treasury|Treasury Department
Commerce Department: U.S. Commerce Department
Labor Department: U.S. Labor Department
Bureau of Labor Statistics: BLS
Federal Trade Commission: FTC
Food and Drug Administration: FDA
Securities and Exchange Commission: SEC
Federal Communications Commission: FCC
Environmental Protection Agency: EPA
U.S. Trade Representative: USTR|US Trade Representative
NASA: Nasa
SpaceX: SpaceX
House of Commons: Commons
House of Lords: Lords
"""

# A name with one of these words in it is a body's.
BODY_WORDS = """
Administration Agency Alliance Assembly Association Authority Bank Board Bureau Cabinet Center
Centre Chamber Church Commission Committee Company Conference Congress Corporation Corp Council
Court Department Energy Exchange Federation Forum Foundation Fund Group Guild House Inc
Industries Institute League Legislature Ltd Ministry Motors Office Organization Organisation
Parliament Party Partners Petroleum Port Railway Representative Reserve School Senate Service
Society Supreme Systems Trade Treasury Trust Union University Airlines Airways Health Sciences
Biosciences Pharmaceuticals Technologies Holdings Launch Devices
"""

# Before a name they say that it is a person's.
TITLES = """
President Prime Minister Chancellor Secretary Minister Premier Senator Sen Rep Representative
Governor Gov Judge Justice Chair Chairman Chairwoman Speaker King Queen Pope Commissioner
General Gen Ambassador Mayor Mr Mrs Ms Dr Vice Chief Executive Director Professor Prof Attorney
Leader Sir Lord Lady Prince Princess Foreign Finance Defense Defence Commerce Treasury Justice
Chancellor Supreme Crown Deputy Press Trade
"""

# Capitalised, and nobody's name.
NO_NAMES = """
The A An It He She They We I You This That These Those His Her Its Their Our There Here In On At
By For From With Without After Before When While If Unless As But And Or So Yet Not No Some Many
Most Few Several Both Each Every All Any One Two Three Four Five Who What Why How Since Under
Until Last Next Now Then Still Also However Nobody Everyone Monday Tuesday Wednesday Thursday
Friday Saturday Sunday January February March April May June July August September October
November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec ET EST EDT GMT UTC BST CET PT
MT CT JST Eastern Pacific Central Christmas Easter Thanksgiving Earlier Later According Despite
Its Only Even Whether Such Other More Less Should Were Would Could Will Mr Mrs Ms Dr CEO GDP CPI
IPO AI Your Analysts Officials Investors Markets Shares Talks Deadline First Second Third
Another Part Parts Additional Formal Final Meanwhile
"""

# They end in a full stop, and a name or a number follows.
ABBREVIATIONS = """
mr mrs ms dr prof sen rep reps sens gov gen col maj capt lt sgt adm cmdr rev hon pres st mt ft
messrs supt amb sec no nos art sect para fig vol approx vs v cf e.g i.e viz al sr jr ph
"""

# A sentence may end behind them, but not before a number.
SHORT_MONTHS = """
jan feb mar apr jun jul aug sep sept oct nov dec
"""

# A sentence may end behind them.
FIRMS = """
inc corp co ltd plc llc bros dept est univ assn bn
"""

# Capitalised behind an abbreviation, they start a sentence.
SENTENCE_STARTERS = """
the a an it he she they we i you this that these those his her its their our there here in on at
by for from with without after before when while if unless as but and or so yet not no some many
most few several both each every all any one two three who what why how since under until last
next now then still also however nobody everyone analysts officials investors critics shares
markets
"""

# Capitalised behind "p.m.", they go on with it.
BEHIND_CLOCKS = """
et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest jst hkt ist eastern central
mountain pacific london new washington brussels tokyo beijing monday tuesday wednesday thursday
friday saturday sunday
"""

# They tell nothing of what a mention is about.
COMMON_WORDS = """
will would could should about after before their there which while where when with that this
from have been said says were they them than then into over under more most next last week month
year days
"""

# "the first", "that time": nothing that happens.
NO_EVENTS = """
first second third other which there their these those that time today
"""

NUMBERS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
"""

# Named often, and no party to anything.
NO_PARTIES = """
European
Federal
Federal Register
Wall Street
West Coast
East Coast
Gulf Coast
New York
Los Angeles
San Francisco
Silicon Valley
Middle East
Capitol Hill
Associated Press
New Year
New Year's Day
New Year's Eve
Lunar New Year
Christmas Day
Christmas Eve
Labor Day
Memorial Day
Independence Day
Presidents Day
Good Friday
Boxing Day
National Day
World Cup
Martin Luther King Jr
Martin Luther King Jr. Day
"""
