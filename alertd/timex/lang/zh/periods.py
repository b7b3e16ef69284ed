"""Weeks, months, seasons, quarters and years, and parts of them."""

from alertd.timex.meaning import (
    EdgeOf,
    Holiday,
    Meaning,
    Month,
    PartOf,
    Range,
    RelativePeriod,
    Season,
    Year,
    YearPart,
)
from alertd.timex.rules import rule
from alertd.timex.terms import Part, SeasonName, Shift, Side, Unit

_RELATIVE = {
    **dict.fromkeys(("本周", "这周", "本星期", "这一周", "本周内"), (Unit.WEEK, 0)),
    **dict.fromkeys(("下周", "下星期", "下一周", "下个星期"), (Unit.WEEK, 1)),
    "下下周": (Unit.WEEK, 2),
    **dict.fromkeys(("上周", "上星期", "上个星期", "上一周"), (Unit.WEEK, -1)),
    **dict.fromkeys(("本周末", "这个周末", "这周末"), (Unit.WEEKEND, 0)),
    **dict.fromkeys(("下周末", "下个周末"), (Unit.WEEKEND, 1)),
    **dict.fromkeys(("上周末", "上个周末"), (Unit.WEEKEND, -1)),
    "周末": (Unit.WEEKEND, None),
    **dict.fromkeys(("本月", "这个月", "当月"), (Unit.MONTH, 0)),
    **dict.fromkeys(("下月", "下个月"), (Unit.MONTH, 1)),
    **dict.fromkeys(("上月", "上个月"), (Unit.MONTH, -1)),
    **dict.fromkeys(("本季度", "本季", "当季"), (Unit.QUARTER, 0)),
    **dict.fromkeys(("下季度", "下个季度", "下一季度"), (Unit.QUARTER, 1)),
    **dict.fromkeys(("上季度", "上个季度", "上一季度"), (Unit.QUARTER, -1)),
    **dict.fromkeys(("本世纪",), (Unit.CENTURY, 0)),
}
_NAMES = "|".join(sorted(_RELATIVE, key=len, reverse=True))
_DUE = ("前", "之前", "以前", "为止", "止")
_PARTS = {
    **dict.fromkeys(("初", "上旬", "月初", "年初", "初期"), Part.EARLY),
    **dict.fromkeys(("中", "中旬", "年中", "月中"), Part.MID),
    **dict.fromkeys(("底", "末", "下旬", "月底", "月末", "年底", "年末"), Part.LATE),
}


def _part(word: str, whole: Meaning, before: str, after: str) -> Meaning:
    part = _PARTS[word]
    due = after.startswith(_DUE) or before.endswith(("至", "到", "截至"))
    if part is Part.LATE and due and word != "下旬":
        return EdgeOf(Side.END, whole)
    return PartOf(part, whole)


@rule(
    rf"(?P<word>{_NAMES})",
    examples={
        "下周": "2025-07-14/2025-07-20",
        "上个月": "2025-06",
        "本季度": "2025-07-01/2025-09-30",
        "本周末": "2025-07-12/2025-07-13",
    },
    rejects=["周末版-1x", "下周到底"],
)
def relative_period(word: str, after: str) -> Meaning | None:
    """Read "下周", "上个月"."""
    if after.startswith(("版", "到底")):
        return None
    unit, shift = _RELATIVE[word]
    return RelativePeriod(unit, shift)


@rule(
    r"{told_year}",
    examples={"2026年": "2026", "明年": "2026", "去年": "2024"},
    rejects=["2026个"],
)
def year(told_year: Meaning, before: str) -> Meaning | None:
    """Read "2026年", "明年"."""
    return None if before.endswith("距今") else told_year


@rule(
    r"(?:{told_year} ?)?{month} ?月(?:份)?",
    examples={
        "11月": "2025-11",
        "明年4月": "2026-04",
        "2026年11月": "2026-11",
        "五月份": "2025-05",
    },
    rejects=["13月", "三月球"],
)
def month_name(told_year: Meaning | None, month: int, after: str) -> Meaning | None:
    """Read "明年4月"."""
    return None if after.startswith(("球", "亮", "薪")) else Month(month, told_year)


@rule(
    r"(?:(?:{told_year} ?)?{month} ?月(?:份)?|(?P<this>本月|当月|这个月)|(?P<coming>下月|下个月)"
    r"|(?P<last>上月|上个月))?"
    r"(?:的)?(?P<part>上旬|中旬|下旬|初|中|底|末)",
    examples={
        "11月中旬": "2025-11-11/2025-11-20",
        "本月下旬": "2025-07-21/2025-07-31",
        "中旬": "2025-07-11/2025-07-20",
        "[11月底]前": "2025-11-30",
        "下月初": "2025-08-01/2025-08-10",
    },
    rejects=["中国", "初步", "底线"],
)
def part_of_month(
    *,
    told_year: Meaning | None,
    month: int | None,
    this: str | None,
    coming: str | None,
    last: str | None,
    part: str,
    before: str,
    after: str,
) -> Meaning | None:
    """Read "11月中旬", "本月下旬"."""
    if month is None and not (this or coming or last or part.endswith("旬")):
        return None
    if part == "中" and after[:1] in tuple("国方美间"):
        return None
    shift = 1 if coming else -1 if last else 0
    whole = Month(month, told_year) if month else RelativePeriod(Unit.MONTH, shift)
    return _part(part, whole, before, after)


@rule(
    r"(?P<word>月初|月中|月底|月末|年初|年中|年底|年末|岁末)",
    examples={
        "月底": "2025-07-21/2025-07-31",
        "[年底]前": "2025-12-31",
        "年初": "2025-01-01/2025-04-30",
    },
    rejects=["年初步"],
)
def part_of_current(word: str, before: str, after: str) -> Meaning | None:
    """Read "年底"."""
    if after.startswith("步") or (word == "月中" and after[:1] in tuple("国方")):
        return None
    unit = Unit.MONTH if word.startswith("月") else Unit.YEAR
    return _part(word.replace("岁", "年"), RelativePeriod(unit, 0), before, after)


@rule(
    r"{told_year}(?P<part>初|中|底|末|年底|年初|年中|年末)",
    examples={
        "明年初": "2026-01-01/2026-04-30",
        "2026年中": "2026-05-01/2026-08-31",
        "[今年底]前": "2025-12-31",
        "明年年初": "2026-01-01/2026-04-30",
    },
    rejects=["初步"],
)
def part_of_year(told_year: Meaning, part: str, before: str, after: str) -> Meaning | None:
    """Read "明年初", "2026年底"."""
    if part == "中" and after[:1] in tuple("国方美考秋小"):
        return None
    return _part(part, told_year, before, after)


@rule(
    r"(?:{told_year} ?(?:的)?)?(?P<nth>第)?(?P<number>[一二三四1-4])季度",
    examples={
        "第一季度": "2025-01-01/2025-03-31",
        "2026年二季度": "2026-04-01/2026-06-30",
        "明年第3季度": "2026-07-01/2026-09-30",
    },
    rejects=["季度"],
)
def quarter(told_year: Meaning | None, number: str) -> Meaning | None:
    """Read "明年第一季度"."""
    number = number if number.isdigit() else str("一二三四".index(number) + 1)
    return YearPart(Unit.QUARTER, int(number), told_year)


@rule(
    r"(?:{told_year} ?(?:的)?)?(?P<half>上半年|下半年)",
    examples={"2026年上半年": "2026-01-01/2026-06-30", "下半年": "2025-07-01/2025-12-31"},
    rejects=["上半场"],
)
def half(told_year: Meaning | None, half: str) -> Meaning:
    """Read "明年上半年"."""
    of = told_year or RelativePeriod(Unit.YEAR, 0)
    return YearPart(Unit.HALF, 1 if half.startswith("上") else 2, of)


@rule(
    r"(?:{told_year} ?)?{season}|(?P<when>今|明|去)(?P<which>春|夏|秋|冬)",
    examples={
        "2027年春季": "2027-03-01/2027-05-31",
        "今秋": "2025-09-01/2025-11-30",
        "冬季": "2025-12-01/2026-02-28",
    },
    rejects=["春节前后-x", "今春秋战国"],
)
def season_name(
    *,
    told_year: Meaning | None,
    season: SeasonName | None,
    when: str | None,
    which: str | None,
    after: str,
) -> Meaning | None:
    """Read "今秋", "2027年春季"."""
    if season is not None:
        return Season(season, told_year)
    if after[:1] in tuple("秋奥晚运"):
        return None
    names = dict(zip("春夏秋冬", SeasonName, strict=True))
    shift = {"今": 0, "明": 1, "去": -1}[when or "今"]
    return Season(names[which or "春"], RelativePeriod(Unit.YEAR, shift))


_HOLIDAYS = {
    "元旦": "new year's day",
    "春节": "lunar new year",
    "农历新年": "lunar new year",
    "圣诞节": "christmas",
    "圣诞": "christmas",
    "复活节": "easter",
    "感恩节": "thanksgiving",
}


@rule(
    rf"(?:{{told_year}} ?)?(?P<name>{'|'.join(_HOLIDAYS)})",
    examples={"春节": "2025-01-29", "明年元旦": "2026-01-01", "圣诞节": "2025-12-25"},
    rejects=["春晚"],
)
def holiday(name: str, told_year: Meaning | None, after: str) -> Meaning | None:
    """Read "明年元旦"."""
    if after.startswith(("档", "假期", "长假", "期间", "前后")):
        return None
    return Holiday(_HOLIDAYS[name], told_year, Shift.NONE)


@rule(
    r"(?P<word>年内|今年内|本年内|今年余下时间|本月内|月内|周内)",
    examples={"年内": "2025-07-09/2025-12-31", "本月内": "2025-07-09/2025-07-31"},
    rejects=["内涵"],
)
def within_period(word: str) -> Meaning:
    """Read "年内": what is left of the year."""
    unit = Unit.WEEK if "周" in word else Unit.MONTH if "月" in word else Unit.YEAR
    return PartOf(Part.REST, RelativePeriod(unit, 0))


@rule(
    r"(?P<first>(?:19|20)[0-9]{2})(?:-|—|－|至|到)(?P<last>(?:19|20)[0-9]{2})年(?:度)?",
    examples={"2026至2028年": "2026-01-01/2028-12-31", "2014-2026年": "2014-01-01/2026-12-31"},
    rejects=["2026-2028号"],
)
def years(first: str, last: str) -> Meaning | None:
    """Read "2026至2028年"."""
    begin, end = int(first), int(last)
    return Range(Year(begin), Year(end)) if begin < end else None
