"""Clock times, and the days they are told with."""

from alertd.timex.building import clock_of
from alertd.timex.lang.zh.vocabulary import numeral
from alertd.timex.meaning import At, Clock, Meaning
from alertd.timex.rules import rule
from alertd.timex.terms import DayPart

_LATER = {DayPart.AFTERNOON, DayPart.EVENING}
_HOUR = r"(?P<hour>2[0-4]|[01]?[0-9]|零|〇|[一二三四五六七八九十两]{1,3})"
_NOON = 12


@rule(
    r"(?:{zone} ?)?(?:{day_part} ?)?"
    + _HOUR
    + r" ?(?:[时時](?!代|间|期|候|刻|段|半会)|点钟?(?!左右的))"
    r" ?(?:(?P<minute>[0-5]?[0-9]|[零一二三四五十]{1,4})分|(?P<half>半)|(?P<quarter>一刻)"
    r"|(?P<sharp>整))?"
    r"(?: ?[（(]{zone2}[)）])?",
    examples={
        "上午9时30分": "2025-07-09T09:30",
        "13时01分": "2025-07-09T13:01",
        "晚上8点半": "2025-07-09T20:30",
        "北京时间20点": "2025-07-09T20:00",
        "零时": "2025-07-09T00:00",
    },
    rejects=["25时", "三点建议"],
)
def clock(
    *,
    hour: str,
    minute: str | None,
    half: str | None,
    quarter: str | None,
    day_part: DayPart | None,
    zone: str | None,
    zone2: str | None,
    after: str,
) -> Meaning | None:
    """Read "上午9时30分"."""
    if after.startswith(("建议", "意见", "要求", "原因", "内容", "共识", "要点", "钟头")):
        return None
    told = 0 if hour in "零〇" else numeral(hour)
    minutes = 30 if half else 15 if quarter else numeral((minute or "0").lstrip("零") or "0")
    if told is None or minutes is None:
        return None
    return clock_of(told, minutes, later=day_part in _LATER, zone=zone or zone2)


@rule(
    r"(?:{zone} ?)?(?:{day_part} ?)?(?P<hour>[01]?[0-9]|2[0-3])[:：](?P<minute>[0-5][0-9])",
    examples={"21:40": "2025-07-09T21:40", "下午3:05": "2025-07-09T15:05"},
    rejects=["26:40", "1:75"],
)
def clock_in_figures(
    hour: str, minute: str, day_part: DayPart | None, zone: str | None
) -> Meaning | None:
    """Read "下午3:05"."""
    return clock_of(int(hour), int(minute), later=day_part in _LATER, zone=zone)


@rule(
    r"(?P<word>正午|午夜)",
    examples={"正午": "2025-07-09T12:00", "午夜": "2025-07-09T24:00"},
    rejects=["下午茶"],
)
def noon_or_midnight(word: str) -> Meaning | None:
    """Read "午夜": the one that ends the day."""
    return clock_of(24 if word == "午夜" else _NOON)


@rule(
    r"{a_clock_day}(?: ?[（(]周[一二三四五六日][)）])?[，, ]?{a_clock}",
    examples={
        "11月10日13时01分": "2025-11-10T13:01",
        "周日上午9时30分": "2025-07-06T09:30",
        "今天15时": "2025-07-09T15:00",
    },
    rejects=["周日报8点建议"],
)
def day_then_clock(a_clock: Clock, a_clock_day: Meaning) -> Meaning:
    """Read "11月10日13时01分"."""
    return At(a_clock_day, a_clock)


@rule(
    r"{zone}{a_day}{a_clock}",
    examples={
        "美国东部时间当天零时01分": "2025-07-09T00:01",
        "北京时间11月10日13时": "2025-11-10T13:00",
    },
    rejects=["北京时间"],
)
def zone_day_clock(zone: str, a_day: Meaning, a_clock: Clock) -> Meaning:
    """Read "美国东部时间当天零时01分"."""
    return At(a_day, Clock(a_clock.hour, a_clock.minute, a_clock.zone or zone or None))


@rule(
    r"{a_clock}(?:至|到|-|—|～){a_clock2}",
    examples={"9时至14时": "2025-07-09T09:00", "上午10点到12点半": "2025-07-09T10:00"},
    rejects=["9至14名"],
)
def clock_range(a_clock: Clock, a_clock2: Clock) -> Meaning:
    """Read "9时至14时": its start."""
    return Clock(a_clock.hour, a_clock.minute, a_clock.zone or a_clock2.zone)
