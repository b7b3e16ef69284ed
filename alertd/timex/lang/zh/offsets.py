"""Amounts of time, from the day of writing, from another day, or from nothing; ranges; sets."""

import re

from alertd.timex.building import follows
from alertd.timex.meaning import (
    Anchored,
    Duration,
    Every,
    Lasting,
    Meaning,
    Offset,
    Range,
    SamePeriod,
    Vague,
    WeekOf,
)
from alertd.timex.rules import rule
from alertd.timex.terms import Direction, Reference, Unit
from alertd.timex.value import of_duration

Measure = tuple[Unit, int]

_ABOUT = r"(?:约|近|大约|超过|至少|不到|逾)?"
_AFTER_EVENT = re.compile(
    r"(?:公布|发布|生效|签署|通过|公告|开始|结束|起|收到|宣布|批准)(?:之日)?(?:后|起)?(?:的)?$"
)
_A_YEAR = 1000  # "2026年" names one.
_MOVED = re.compile(r"(?:推迟|延期|改|提前|延长|调整|顺延|延至)[^。；;]{0,30}$")


@rule(
    r"(?:此后|未来|今后|接下来)?{number}{unit}(?:后|之后|以后|内|之内|以内)",
    examples={"三天后": "2025-07-12", "30天内": "2025-08-08", "两周后": "2025-07-23"},
    rejects=["天后"],
)
def in_amount(number: float, unit: Measure, before: str) -> Meaning | None:
    """Read "三天后", "30天内"; behind an event the amount counts from there."""
    amount = number * unit[1]
    if _AFTER_EVENT.search(before):
        return Anchored(amount, unit[0], Direction.AFTER, event=True)
    return Offset(amount, unit[0], Direction.AFTER, firm=False)


@rule(
    rf"{_ABOUT}{{number}}{{unit}}(?P<way>前|之前|以前)",
    examples={"三天前": "2025-07-06", "两个月前": "2025-05"},
    rejects=["天前方"],
)
def ago(number: float, unit: Measure, after: str) -> Meaning | None:
    """Read "三天前"."""
    return (
        None
        if after.startswith(("方", "景"))
        else Offset(number * unit[1], unit[0], Direction.BEFORE)
    )


@rule(
    r"(?:未来|今后|接下来(?:的)?|此后){number}{unit}",
    examples={"未来30天": "2025-07-09/2025-08-07", "今后两周": "2025-07-09/2025-07-22"},
    rejects=["来自未来人"],
)
def next_amount(number: float, unit: Measure) -> Meaning:
    """Read "未来30天"."""
    return Lasting(None, number * unit[1], unit[0])


@rule(
    rf"{_ABOUT}(?:过去|为期|长达)?{{number}}(?:多)?{{unit}}(?:期|以来)?",
    examples={"90天": "P90D", "三个月": "P3M", "一年": "P1Y", "半年": "P0.5Y"},
    rejects=["2026个", "一天堂"],
)
def amount(number: float, unit: Measure, after: str) -> Meaning | None:
    """Read "90天"."""
    if unit[0] is Unit.YEAR and number >= _A_YEAR:
        return None
    if after[:1] in tuple("堂度级元") or (after.startswith(("前", "后")) and after[1:2] == "方"):
        return None
    return Duration(number * unit[1], unit[0])


@rule(
    r"(?:数|几|若干|多){unit}(?:后|内)?",
    examples={"数周": "PXW", "几天": "PXD", "数年": "PXY"},
    rejects=["数据", "几何"],
)
def some_amount(unit: Measure) -> Meaning:
    """Read "数周"."""
    return Duration(None, unit[0])


@rule(
    r"{a_date}(?P<joined>至|到|-|—|－|～)(?:当日)?{a_date2}|从{a_date3}到{a_date4}",
    examples={
        "2026年至2028年": "2026-01-01/2028-12-31",
        "9月29日至10月1日": "2025-09-29/2025-10-01",
        "周二到周五": "2025-07-08/2025-07-11",
    },
    rejects=["从这到那"],
)
def from_to(
    *,
    a_date: Meaning | None,
    a_date2: Meaning | None,
    a_date3: Meaning | None,
    a_date4: Meaning | None,
    before: str,
) -> Meaning | None:
    """Read "周二至周五"; what was moved from one day to another is no stretch."""
    first, last = a_date or a_date3, a_date2 or a_date4
    if first is None or last is None or _MOVED.search(before) or before.endswith("由"):
        return None
    return Range(first, last)


@rule(
    r"{a_date}(?:和|及|与|、){a_date2}",
    examples={"周一和周二": "2025-07-07/2025-07-08", "7月和8月": "2025-07-01/2025-08-31"},
    rejects=["一和二"],
)
def two_together(a_date: Meaning, a_date2: Meaning) -> Meaning | None:
    """Read "周一和周二"."""
    return Range(a_date, a_date2) if follows(a_date, a_date2) else None


@rule(
    r"(?P<way>次周|次月|翌年|第二年|随后一周)",
    examples={"次月": "2025-08", "翌年": "2026"},
    rejects=["次序"],
)
def following_period(way: str) -> Meaning:
    """Read "次月", from what the text told before."""
    unit = Unit.WEEK if "周" in way else Unit.MONTH if "月" in way else Unit.YEAR
    return WeekOf(None, unit, 1)


@rule(
    r"(?P<word>同月|同周|当周)",
    examples={"同月": "2025-07", "当周": "2025-07-07/2025-07-13"},
    rejects=["同学"],
)
def same_period(word: str) -> Meaning:
    """Read "同月": what the text told before."""
    return SamePeriod(Unit.MONTH if "月" in word else Unit.WEEK)


@rule(
    r"每(?:{number}|个)?(?:{weekday}|{unit}|(?P<bare>月|季度))|(?P<word>年度|季度性|逐年|历年)",
    examples={"每年": "P1Y", "每周五": "XXXX-WXX-5", "每两周": "P2W", "每月": "P1M"},
    rejects=["每人"],
)
def recurring(
    number: float | None, weekday: int | None, unit: Measure | None, bare: str | None
) -> Meaning:
    """Read "每年", "每周五"."""
    if weekday is not None:
        return Every(f"XXXX-WXX-{weekday + 1}")
    if bare:
        return Every("P1M" if bare == "月" else "P1Q")
    return Every(of_duration((number or 1) * unit[1], unit[0]) if unit else "P1Y")


@rule(
    r"近期内|不久(?:之后|后|的将来)?|未来(?!人)|今后|将来|短期内|中长期|长期(?:内)?|择日|适时"
    r"|早日|日后|迟早|稍后",
    examples={"短期内": "FUTURE_REF", "今后": "FUTURE_REF"},
    rejects=["来不及"],
)
def vague_future() -> Meaning:
    """Read "短期内"."""
    return Vague(Reference.FUTURE)


@rule(
    r"近年来?|最近|日前|近日|此前|先前|早前|近来|多年来|近期|多年前|不久前|曾几何时",
    examples={"近年来": "PAST_REF", "此前": "PAST_REF"},
    rejects=["前方"],
)
def vague_past() -> Meaning:
    """Read "近年来"."""
    return Vague(Reference.PAST)


@rule(
    r"目前|现在|当前|现阶段|如今|眼下",
    examples={"目前": "PRESENT_REF", "现在": "PRESENT_REF"},
    rejects=["面前"],
)
def vague_present() -> Meaning:
    """Read "目前"."""
    return Vague(Reference.PRESENT)
