"""Amounts of time, from the day of writing, from another day, or from nothing."""

import re

from alertd.timex.meaning import Anchored, Duration, Lasting, Meaning, Offset, Vague
from alertd.timex.rules import rule
from alertd.timex.terms import Direction, Reference, Unit

Measure = tuple[Unit, int]

_ABOUT = (
    r"(?:(?:environ|quelque|près de|presque|plus de|plus d'|moins de|moins d'|au moins|à peine) ?)?"
)
_KIND = r"(?: (?:ouvrés|ouvrables|calendaires|francs|supplémentaires|consécutifs|consécutives))?"
_EVENT = re.compile(r"\s(?:après|suivant|avant|à compter|à partir|de|du|des)\b", re.IGNORECASE)


@rule(
    rf"(?:(?P<firm>dans)(?: un délai de)?|d'ici(?: à)?|sous|dans (?:un|le) délai d[e'] ?"
    rf"|en) {_ABOUT}{{number}} {{unit}}{_KIND}"
    r"|dans les {number2} (?:prochains? |prochaines? )?{unit2}(?P<on> à venir)?"
    r"|sous {number3} {unit3}",
    examples={
        "dans deux semaines": "2025-07-23",
        "d'ici 30 jours": "2025-08-08",
        "dans les 48 heures": "2025-07-11",
        "sous huit jours": "2025-07-17",
    },
    rejects=["dans 30 villes", "dans la maison"],
)
def in_amount(
    *,
    number: float | None,
    unit: Measure | None,
    number2: float | None,
    unit2: Measure | None,
    number3: float | None,
    unit3: Measure | None,
    firm: str | None,
    after: str,
) -> Meaning | None:
    """Read "dans deux semaines"."""
    amount, measure = number or number2 or number3, unit or unit2 or unit3
    if amount is None or measure is None:
        return None
    if _COUNTED_FROM.match(after):
        return Anchored(amount * measure[1], measure[0], Direction.AFTER, event=True)
    return Offset(amount * measure[1], measure[0], Direction.AFTER, firm=firm is not None)


_COUNTED_FROM = re.compile(r"\s(?:après|suivant|à compter|à partir)\b", re.IGNORECASE)


@rule(
    rf"il y a {_ABOUT}{{number}} {{unit}}",
    examples={"il y a trois jours": "2025-07-06", "il y a deux mois": "2025-05"},
    rejects=["il y a du monde", "il y a longtemps-là"],
)
def ago(number: float, unit: Measure) -> Meaning:
    """Read "il y a trois jours"."""
    return Offset(number * unit[1], unit[0], Direction.BEFORE)


@rule(
    rf"{_ABOUT}{{number}} {{unit}}{_KIND} (?P<way>plus tard|plus tôt|auparavant|avant|après|suivant"
    r"|à compter|à partir)"
    r"|(?:le )?(?P<coming>lendemain)|(?P<eve>la veille)",
    examples={
        "deux semaines plus tard": "2025-07-23",
        "lendemain": "2025-07-10",
        "la veille": "2025-07-08",
    },
    rejects=["plus tard", "bien avant"],
)
def amount_later(
    *,
    number: float | None,
    unit: Measure | None,
    way: str | None,
    coming: str | None,
    after: str,
) -> Meaning:
    """Read "deux semaines plus tard", "30 jours après la publication"."""
    told = (way or "").lower()
    if number is None or unit is None:
        event = _EVENT.match(after) is not None
        return Anchored(1, Unit.DAY, Direction.AFTER if coming else Direction.BEFORE, event=event)
    event = told in {"avant", "après", "suivant", "à compter", "à partir"} and after[:1] == " "
    back = told in {"plus tôt", "auparavant", "avant"}
    direction = Direction.BEFORE if back else Direction.AFTER
    return Anchored(number * unit[1], unit[0], direction, event=event)


@rule(
    r"{a_count} (?:de |du |le |la |l'|d'){a_date}|{a_count2} {a_date2}",
    examples={
        "30 jours après le 10 novembre": "2025-12-10",
        "deux semaines avant le 1er août": "2025-07-18",
        "lendemain du 14 juillet": "2025-07-15",
    },
    rejects=["après le vote"],
)
def counted_from(
    a_count: Anchored | None,
    a_date: Meaning | None,
    a_count2: Anchored | None,
    a_date2: Meaning | None,
) -> Meaning | None:
    """Read "30 jours après le 10 novembre"."""
    count = a_count or a_count2
    if count is None or count.anchor is not None or not count.event:
        return None
    return Anchored(count.amount, count.unit, count.direction, a_date or a_date2)


@rule(
    rf"(?:les|ces) {{number}} (?:prochains|prochaines) {{unit}}|les {{number2}} {{unit2}}{_KIND} "
    rf"à venir",
    examples={
        "les 30 prochains jours": "2025-07-09/2025-08-07",
        "les deux prochaines semaines": "2025-07-09/2025-07-22",
    },
    rejects=["les deux prochains"],
)
def next_amount(
    number: float | None, unit: Measure | None, number2: float | None, unit2: Measure | None
) -> Meaning | None:
    """Read "les 30 prochains jours"."""
    amount, measure = number or number2, unit or unit2
    return Lasting(None, amount * measure[1], measure[0]) if amount and measure else None


@rule(
    rf"{_ABOUT}(?:(?:les|ces) )?{{number}} (?:derniers |dernières )?{{unit}}{_KIND}",
    examples={
        "90 jours": "P90D",
        "près de cinq mois": "P5M",
        "un an": "P1Y",
        "quatre-vingt-dix jours": "P90D",
    },
    rejects=["90 journaux", "un moisi"],
)
def amount(number: float, unit: Measure) -> Meaning:
    """Read "90 jours"."""
    return Duration(number * unit[1], unit[0])


@rule(
    r"(?:(?:dans |en |pendant )?(?:quelques|plusieurs|de nombreux|de nombreuses|des)) "
    r"(?P<word>{unit})",
    examples={"quelques semaines": "PXW", "plusieurs années": "PXY"},
    rejects=["quelques maisons"],
)
def some_amount(unit: Measure) -> Meaning:
    """Read "quelques semaines"."""
    return Duration(None, unit[0])


@rule(
    r"(?:les |ces )?(?:prochains|prochaines) (?P<word>{unit})|(?:les |des )?(?P<word2>{unit2}) "
    r"(?:à venir|qui viennent)"
    r"|bientôt|prochainement|sous peu|à (?:court|moyen|long|plus long) terme|(?:l')?avenir|tôt "
    r"ou tard"
    r"|un jour|à l'avenir|à terme",
    examples={"les prochains mois": "FUTURE_REF", "bientôt": "FUTURE_REF"},
    rejects=["les prochains pas", "bientôt-là"],
)
def vague_future() -> Meaning:
    """Read "dans les prochains mois"."""
    return Vague(Reference.FUTURE)


@rule(
    r"récemment|il y a (?:peu|longtemps|des (?:années|mois|semaines)|quelques (?:jours|mois"
    r"|années|semaines))"
    r"|(?:les|ces) derni(?:ers|ères) (?P<word>{unit})|naguère|auparavant|dernièrement",
    examples={"récemment": "PAST_REF", "ces dernières années": "PAST_REF"},
    rejects=["les derniers pas"],
)
def vague_past() -> Meaning:
    """Read "ces dernières années"."""
    return Vague(Reference.PAST)


@rule(
    r"actuellement|maintenant|en ce moment|à l'heure actuelle|pour l'instant|de nos jours"
    r"|désormais",
    examples={"actuellement": "PRESENT_REF", "maintenant": "PRESENT_REF"},
    rejects=["maintenance"],
)
def vague_present() -> Meaning:
    """Read "actuellement"."""
    return Vague(Reference.PRESENT)
