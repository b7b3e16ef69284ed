"""States, provinces and countries, as datelines name them behind a town, and their zones."""

_BY_ZONE = {
    "America/New_York": "conn.|connecticut|del.|delaware|fla.|florida|ga.|georgia|ind.|indiana|ky."
    "|kentucky|maine|md.|maryland|mass.|massachusetts|mich.|michigan|n.c.|north carolina|n.h."
    "|new hampshire|n.j.|new jersey|n.y.|new york|ohio|pa.|pennsylvania|r.i.|rhode island|s.c."
    "|south carolina|va.|virginia|vt.|vermont|w.va.|west virginia|d.c.|dc",
    "America/Chicago": "ala.|alabama|ark.|arkansas|ill.|illinois|iowa|kan.|kansas|la.|louisiana"
    "|minn.|minnesota|miss.|mississippi|mo.|missouri|n.d.|north dakota|neb.|nebraska|okla.|oklahoma"
    "|s.d.|south dakota|tenn.|tennessee|texas|wis.|wisconsin",
    "America/Denver": "colo.|colorado|mont.|montana|n.m.|new mexico|utah|wyo.|wyoming",
    "America/Boise": "idaho",
    "America/Phoenix": "ariz.|arizona",
    "America/Los_Angeles": "calif.|california|nev.|nevada|ore.|oregon|wash.",
    "America/Anchorage": "alaska",
    "Pacific/Honolulu": "hawaii",
    "America/Toronto": "ontario|ont.|québec|canada",
    "America/Halifax": "nova scotia|new brunswick|n.s.",
    "America/Winnipeg": "manitoba",
    "America/Regina": "saskatchewan",
    "America/Edmonton": "alberta|alta.",
    "America/Vancouver": "british columbia|b.c.",
    "Europe/London": "england|scotland|wales|northern ireland|uk|u.k.|united kingdom",
    "Europe/Dublin": "ireland",
    "Europe/Paris": "france",
    "Europe/Berlin": "germany",
    "Europe/Rome": "italy",
    "Europe/Madrid": "spain",
    "Europe/Zurich": "switzerland",
    "Europe/Brussels": "belgium",
    "Europe/Amsterdam": "netherlands",
    "Europe/Kyiv": "ukraine",
    "Europe/Moscow": "russia",
    "Europe/Istanbul": "turkey",
    "Asia/Jerusalem": "israel",
    "Asia/Tehran": "iran",
    "Asia/Kolkata": "india",
    "Asia/Shanghai": "china",
    "Asia/Tokyo": "japan",
    "Asia/Seoul": "south korea",
    "Asia/Kuala_Lumpur": "malaysia",
    "Asia/Manila": "philippines",
    "Asia/Jakarta": "indonesia",
    "Australia/Sydney": "australia",
    "Pacific/Auckland": "new zealand",
    "Africa/Johannesburg": "south africa",
    "Africa/Cairo": "egypt",
}
REGIONS = {name: zone for zone, names in _BY_ZONE.items() for name in names.split("|")}
