"""Zone abbreviations and offsets, the same in every language, as IANA names or fixed offsets."""

import re

_ET, _CT, _MT, _PT = "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"

# An abbreviation counts only in capitals: "et", "ist" and "pt" are words elsewhere.
ABBREVIATIONS = {
    "ET": _ET,
    "CT": _CT,
    "MT": _MT,
    "PT": _PT,
    "AKT": "America/Anchorage",
    "HT": "Pacific/Honolulu",
    "EST": "-05:00",
    "EDT": "-04:00",
    "CST": "-06:00",
    "CDT": "-05:00",
    "MST": "-07:00",
    "MDT": "-06:00",
    "PST": "-08:00",
    "PDT": "-07:00",
    "AKST": "-09:00",
    "AKDT": "-08:00",
    "HST": "-10:00",
    "AST": "-04:00",
    "ADT": "-03:00",
    "BRT": "-03:00",
    "UTC": "UTC",
    "GMT": "UTC",
    "BST": "+01:00",
    "WET": "+00:00",
    "WEST": "+01:00",
    "CET": "+01:00",
    "CEST": "+02:00",
    "EET": "+02:00",
    "EEST": "+03:00",
    "SAST": "+02:00",
    "MSK": "+03:00",
    "TRT": "+03:00",
    "GST": "+04:00",
    "PKT": "+05:00",
    "IST": "+05:30",
    "WIB": "+07:00",
    "ICT": "+07:00",
    "SGT": "+08:00",
    "HKT": "+08:00",
    "AWST": "+08:00",
    "JST": "+09:00",
    "KST": "+09:00",
    "ACST": "+09:30",
    "ACDT": "+10:30",
    "AEST": "+10:00",
    "AEDT": "+11:00",
    "NZST": "+12:00",
    "NZDT": "+13:00",
}

_OFFSET = re.compile(r"(?:GMT|UTC) ?([+-])([0-9]{1,2})(?::?([0-9]{2}))?", re.IGNORECASE)


def zone_of_sign(sign: str) -> str | None:
    """An IANA name ("America/New_York") or a fixed offset ("-05:00"); None for no known zone.

    Abbreviations that name standard or summer time ("EST") are fixed offsets; those that
    name neither ("ET") are places.
    """
    sign = sign.replace("\u2212", "-").replace("\u2013", "-")
    offset = _OFFSET.fullmatch(sign)
    if offset:
        return f"{offset[1]}{int(offset[2]):02d}:{offset[3] or '00'}"
    return ABBREVIATIONS.get(sign)
