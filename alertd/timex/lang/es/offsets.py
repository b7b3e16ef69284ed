"""Amounts of time, from the day of writing, from another day, or from nothing."""

import re

from alertd.timex.meaning import Anchored, Duration, Lasting, Meaning, Offset, Vague
from alertd.timex.rules import rule
from alertd.timex.terms import Direction, Reference, Unit

Measure = tuple[Unit, int]

_ABOUT = r"(?:(?:unos|unas|cerca de|casi|más de|menos de|al menos|apenas|alrededor de|solo) )?"
_KIND = r"(?: (?:hábiles|naturales|laborables|más|adicionales|consecutivos|consecutivas))?"
_EVENT = re.compile(r"\s(?:de|del|desde|a partir de|a contar desde)\s", re.IGNORECASE)
_AFTER = {"después": 1, "más tarde": 1, "antes": -1, "atrás": -1}


@rule(
    rf"(?:(?P<firm>dentro de)|en(?: (?:un plazo|el plazo|un máximo) "
    rf"de)?) {_ABOUT}{{number}} {{unit}}{_KIND}"
    r"|en (?:los|las) próxim[oa]s {number2} {unit2}",
    examples={
        "dentro de dos semanas": "2025-07-23",
        "en 30 días": "2025-08-08",
        "en las próximas 48 horas": "2025-07-11",
    },
    rejects=["en 30 ciudades", "dentro de casa"],
)
def in_amount(
    *,
    number: float | None,
    unit: Measure | None,
    number2: float | None,
    unit2: Measure | None,
    firm: str | None,
    after: str,
) -> Meaning | None:
    """Read "dentro de dos semanas"."""
    amount, measure = number or number2, unit or unit2
    if amount is None or measure is None:
        return None
    if not firm and _EVENT.match(after):
        return Anchored(amount * measure[1], measure[0], Direction.AFTER, event=True)
    return Offset(amount * measure[1], measure[0], Direction.AFTER, firm=firm is not None)


@rule(
    rf"hace {_ABOUT}{{number}} {{unit}}|{_ABOUT}{{number2}} {{unit2}} atrás",
    examples={
        "hace tres días": "2025-07-06",
        "hace dos meses": "2025-05",
        "dos años atrás": "2023",
    },
    rejects=["hace falta", "hace calor"],
)
def ago(
    number: float | None, unit: Measure | None, number2: float | None, unit2: Measure | None
) -> Meaning | None:
    """Read "hace tres días"."""
    amount, measure = number or number2, unit or unit2
    return Offset(amount * measure[1], measure[0], Direction.BEFORE) if amount and measure else None


@rule(
    rf"{_ABOUT}{{number}} {{unit}}{_KIND} (?P<way>después|más tarde|antes)"
    r"|(?P<coming>al día siguiente|un día después)|(?P<eve>la víspera|el día anterior)",
    examples={"dos semanas después": "2025-07-23", "al día siguiente": "2025-07-10"},
    rejects=["después", "mucho antes"],
)
def amount_later(
    *,
    number: float | None,
    unit: Measure | None,
    way: str | None,
    coming: str | None,
    after: str,
) -> Meaning:
    """Read "dos semanas después", "180 días antes de la revisión"."""
    event = _EVENT.match(after) is not None
    if number is None or unit is None or way is None:
        return Anchored(1, Unit.DAY, Direction.AFTER if coming else Direction.BEFORE, event=event)
    direction = Direction.BEFORE if way.lower() == "antes" else Direction.AFTER
    return Anchored(number * unit[1], unit[0], direction, event=event)


@rule(
    r"{a_count} (?:de |del |desde |a partir del? )(?:el |la )?{a_date}",
    examples={
        "30 días después del 10 de noviembre": "2025-12-10",
        "dos semanas antes del 1 de agosto": "2025-07-18",
    },
    rejects=["después de la votación"],
)
def counted_from(a_count: Anchored, a_date: Meaning) -> Meaning | None:
    """Read "30 días después del 10 de noviembre"."""
    if a_count.anchor is not None or not a_count.event:
        return None
    return Anchored(a_count.amount, a_count.unit, a_count.direction, a_date)


@rule(
    rf"(?:los|las) próxim[oa]s {{number}} {{unit}}{_KIND}",
    examples={
        "los próximos 30 días": "2025-07-09/2025-08-07",
        "las próximas dos semanas": "2025-07-09/2025-07-22",
    },
    rejects=["los próximos dos"],
)
def next_amount(number: float, unit: Measure) -> Meaning:
    """Read "los próximos 30 días"."""
    return Lasting(None, number * unit[1], unit[0])


@rule(
    rf"{_ABOUT}(?:otros |otras |(?:los|las) (?:últimos |últimas )?)?{{number}} {{unit}}{_KIND}",
    examples={
        "90 días": "P90D",
        "casi cinco meses": "P5M",
        "un año": "P1Y",
        "noventa días": "P90D",
    },
    rejects=["90 diarios", "un mesón"],
)
def amount(number: float, unit: Measure) -> Meaning:
    """Read "90 días"."""
    return Duration(number * unit[1], unit[0])


@rule(
    r"(?:unos|unas|unos pocos|unas pocas|varios|varias|algunos|algunas|pocos|pocas|muchos|muchas)"
    r"(?: pocos| pocas)? (?P<word>{unit})(?: más)?",
    examples={"unas semanas": "PXW", "varios años": "PXY", "unas semanas más": "PXW"},
    rejects=["unas casas", "varios"],
)
def some_amount(unit: Measure) -> Meaning:
    """Read "unas semanas"."""
    return Duration(None, unit[0])


@rule(
    r"(?:los|las) (?:próximos|próximas|siguientes)(?: pocos| pocas)? (?P<word>{unit})|pronto"
    r"|próximamente|(?:un )?futuro(?: próximo| cercano)?|en breve|(?:a )?(?:corto|medio|largo) "
    r"plazo"
    r"|tarde o temprano|algún día|en su momento",
    examples={"los próximos meses": "FUTURE_REF", "pronto": "FUTURE_REF"},
    rejects=["los próximos pasos", "prontos"],
)
def vague_future() -> Meaning:
    """Read "en los próximos meses"."""
    return Vague(Reference.FUTURE)


@rule(
    r"recientemente|hace (?:poco|tiempo|años|meses|semanas|unos (?:días|meses|años)|unas semanas)"
    r"|últimamente|(?:los|las) últim[oa]s (?P<word>{unit})|anteriormente",
    examples={"recientemente": "PAST_REF", "los últimos años": "PAST_REF"},
    rejects=["los últimos pasos"],
)
def vague_past() -> Meaning:
    """Read "en los últimos años"."""
    return Vague(Reference.PAST)


@rule(
    r"actualmente|ahora|ahora mismo|en la actualidad|por el momento|hoy (?:en )?día",
    examples={"actualmente": "PRESENT_REF", "ahora": "PRESENT_REF"},
    rejects=["ahorrar"],
)
def vague_present() -> Meaning:
    """Read "actualmente"."""
    return Vague(Reference.PRESENT)
