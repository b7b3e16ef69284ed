"""English words for time zones, as IANA names or fixed offsets."""

from typing import Final

from alertd.timex.zones import zone_of_sign

_ET: Final = "America/New_York"
_CT: Final = "America/Chicago"
_MT: Final = "America/Denver"
_PT: Final = "America/Los_Angeles"

# Regions: the word alone or with "time", "standard time", "daylight time".
REGIONS = {
    "eastern": (_ET, "-05:00", "-04:00"),
    "us eastern": (_ET, "-05:00", "-04:00"),
    "u.s. eastern": (_ET, "-05:00", "-04:00"),
    "central": (_CT, "-06:00", "-05:00"),
    "mountain": (_MT, "-07:00", "-06:00"),
    "pacific": (_PT, "-08:00", "-07:00"),
}

# Names that need "time" behind them; anything else before "time" is no zone.
PLACES = {
    "alaska": "America/Anchorage",
    "hawaii": "Pacific/Honolulu",
    "atlantic": "America/Halifax",
    "new york": _ET,
    "new york city": _ET,
    "washington": _ET,
    "washington, d.c.": _ET,
    "boston": _ET,
    "toronto": "America/Toronto",
    "ottawa": "America/Toronto",
    "chicago": _CT,
    "houston": _CT,
    "denver": _MT,
    "los angeles": _PT,
    "san francisco": _PT,
    "california": _PT,
    "mexico city": "America/Mexico_City",
    "brasilia": "America/Sao_Paulo",
    "buenos aires": "America/Argentina/Buenos_Aires",
    "greenwich mean": "UTC",
    "coordinated universal": "UTC",
    "universal": "UTC",
    "london": "Europe/London",
    "uk": "Europe/London",
    "u.k.": "Europe/London",
    "british": "Europe/London",
    "british summer": "+01:00",
    "dublin": "Europe/Dublin",
    "irish": "Europe/Dublin",
    "central european": "Europe/Brussels",
    "central european summer": "+02:00",
    "brussels": "Europe/Brussels",
    "paris": "Europe/Paris",
    "french": "Europe/Paris",
    "berlin": "Europe/Berlin",
    "frankfurt": "Europe/Berlin",
    "german": "Europe/Berlin",
    "geneva": "Europe/Zurich",
    "zurich": "Europe/Zurich",
    "swiss": "Europe/Zurich",
    "rome": "Europe/Rome",
    "madrid": "Europe/Madrid",
    "vienna": "Europe/Vienna",
    "warsaw": "Europe/Warsaw",
    "athens": "Europe/Athens",
    "kyiv": "Europe/Kyiv",
    "kiev": "Europe/Kyiv",
    "moscow": "Europe/Moscow",
    "istanbul": "Europe/Istanbul",
    "ankara": "Europe/Istanbul",
    "turkish": "Europe/Istanbul",
    "cairo": "Africa/Cairo",
    "jerusalem": "Asia/Jerusalem",
    "israel": "Asia/Jerusalem",
    "beirut": "Asia/Beirut",
    "baghdad": "Asia/Baghdad",
    "tehran": "Asia/Tehran",
    "riyadh": "Asia/Riyadh",
    "doha": "Asia/Qatar",
    "dubai": "Asia/Dubai",
    "gulf": "Asia/Dubai",
    "kabul": "Asia/Kabul",
    "islamabad": "Asia/Karachi",
    "indian": "Asia/Kolkata",
    "india": "Asia/Kolkata",
    "indian standard": "Asia/Kolkata",
    "new delhi": "Asia/Kolkata",
    "mumbai": "Asia/Kolkata",
    "dhaka": "Asia/Dhaka",
    "bangkok": "Asia/Bangkok",
    "hanoi": "Asia/Ho_Chi_Minh",
    "jakarta": "Asia/Jakarta",
    "singapore": "Asia/Singapore",
    "kuala lumpur": "Asia/Kuala_Lumpur",
    "hong kong": "Asia/Hong_Kong",
    "beijing": "Asia/Shanghai",
    "shanghai": "Asia/Shanghai",
    "china": "Asia/Shanghai",
    "taipei": "Asia/Taipei",
    "taiwan": "Asia/Taipei",
    "manila": "Asia/Manila",
    "tokyo": "Asia/Tokyo",
    "japan": "Asia/Tokyo",
    "japan standard": "Asia/Tokyo",
    "seoul": "Asia/Seoul",
    "korea": "Asia/Seoul",
    "korean": "Asia/Seoul",
    "sydney": "Australia/Sydney",
    "melbourne": "Australia/Melbourne",
    "canberra": "Australia/Sydney",
    "brisbane": "Australia/Brisbane",
    "perth": "Australia/Perth",
    "wellington": "Pacific/Auckland",
    "auckland": "Pacific/Auckland",
    "new zealand": "Pacific/Auckland",
    "johannesburg": "Africa/Johannesburg",
    "south african": "Africa/Johannesburg",
    "nairobi": "Africa/Nairobi",
    "lagos": "Africa/Lagos",
}


def _region(word: str) -> str | None:
    for region, (plain, standard, daylight) in REGIONS.items():
        if word.startswith(region):
            rest = word[len(region) :].strip()
            forms = {
                "": plain,
                "time": plain,
                "standard time": standard,
                "daylight time": daylight,
            }
            if rest in forms:
                return forms[rest]
    return None


def zone_of_word(word: str) -> str | None:
    """An IANA name ("America/New_York") or a fixed offset ("-05:00"); None for no known zone.

    "local time" names no zone.
    """
    word = " ".join(word.split()).strip("()")
    sign = zone_of_sign(word)
    if sign is not None:
        return sign
    lowered = word.lower()
    place = lowered.removesuffix(" time")
    if place != lowered and place in PLACES:
        return PLACES[place]
    return _region(lowered)
