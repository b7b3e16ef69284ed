"""Where outlets are at home: by name, by a place in the name, by the end of the host's name."""

import re

from alertd.reading.places import PLACES
from alertd.timex.factored import factored

_BY_ZONE = {
    "America/New_York": "new york times|washington post|wall street journal|cnbc|cnn|fox news|npr"
    "|politico|the hill|axios|bloomberg|associated press|ap news|usa today|nbc news|cbs news|pbs"
    "|newsweek|the atlantic|barron's|marketwatch|federal register|white house",
    "America/Los_Angeles": "techcrunch|wired|the verge",
    "Europe/London": "bbc|guardian|financial times|telegraph|sky news|the independent|economist"
    "|daily mail|city a.m.|middle east monitor|middle east eye|gov.uk",
    "Europe/Dublin": "irish times|rté|rte news",
    "Europe/Brussels": "euractiv|euronews|politico europe|european commission|european parliament",
    "Europe/Paris": "le monde|le figaro|france 24|afp|les echos|libération",
    "Europe/Berlin": "der spiegel|deutsche welle|dw|handelsblatt|die zeit|tagesschau|faz",
    "Europe/Madrid": "el país|el pais|el mundo",
    "Europe/Rome": "corriere|la repubblica|ansa",
    "Europe/Moscow": "tass|interfax|rt",
    "Europe/Istanbul": "anadolu|daily sabah|hürriyet",
    "Asia/Qatar": "al jazeera",
    "Asia/Jerusalem": "haaretz|times of israel",
    "Asia/Kolkata": "times of india|the hindu|ndtv|indian express|hindustan times|livemint",
    "Asia/Hong_Kong": "south china morning post|scmp",
    "Asia/Shanghai": "xinhua|global times|china daily|cgtn|caixin",
    "Asia/Singapore": "straits times|channel newsasia|cna",
    "Asia/Tokyo": "nikkei|nhk|kyodo|asahi|yomiuri|japan times",
    "Asia/Seoul": "yonhap|korea herald|korea times",
    "Australia/Sydney": "sydney morning herald|the australian",
    "America/Toronto": "globe and mail|cbc|toronto star",
    "America/Mexico_City": "el universal|reforma",
    "America/Sao_Paulo": "folha|o globo",
}
_NAMED = {name: zone for zone, names in _BY_ZONE.items() for name in names.split("|")}
# Country codes that are not sold as words elsewhere (.co, .io, .tv, .me).
_BY_ENDING = {
    "uk": "Europe/London",
    "ie": "Europe/Dublin",
    "eu": "Europe/Brussels",
    "be": "Europe/Brussels",
    "fr": "Europe/Paris",
    "de": "Europe/Berlin",
    "nl": "Europe/Amsterdam",
    "ch": "Europe/Zurich",
    "at": "Europe/Vienna",
    "it": "Europe/Rome",
    "es": "Europe/Madrid",
    "pt": "Europe/Lisbon",
    "se": "Europe/Stockholm",
    "no": "Europe/Oslo",
    "dk": "Europe/Copenhagen",
    "fi": "Europe/Helsinki",
    "pl": "Europe/Warsaw",
    "ru": "Europe/Moscow",
    "ua": "Europe/Kyiv",
    "tr": "Europe/Istanbul",
    "il": "Asia/Jerusalem",
    "ae": "Asia/Dubai",
    "in": "Asia/Kolkata",
    "pk": "Asia/Karachi",
    "cn": "Asia/Shanghai",
    "hk": "Asia/Hong_Kong",
    "tw": "Asia/Taipei",
    "jp": "Asia/Tokyo",
    "kr": "Asia/Seoul",
    "sg": "Asia/Singapore",
    "my": "Asia/Kuala_Lumpur",
    "ph": "Asia/Manila",
    "au": "Australia/Sydney",
    "nz": "Pacific/Auckland",
    "za": "Africa/Johannesburg",
    "ng": "Africa/Lagos",
    "ke": "Africa/Nairobi",
    "ca": "America/Toronto",
    "mx": "America/Mexico_City",
    "br": "America/Sao_Paulo",
    "ar": "America/Argentina/Buenos_Aires",
    "gov": "America/New_York",
    "mil": "America/New_York",
}


def _any_of(names: dict[str, str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){factored(names)}(?!\w)")


_NAME = _any_of(_NAMED)
_PLACE = _any_of(PLACES)


def zone_of_outlet(outlet: str | None, host: str | None) -> str | None:
    """The IANA zone of an outlet, or None where neither its name nor its host tells."""
    named = (outlet or "").casefold()
    if found := _NAME.search(named):
        return _NAMED[found[0]]
    if found := _PLACE.search(named):
        return PLACES[found[0]]
    return _BY_ENDING.get((host or "").rpartition(".")[2])
