"""Days of months, days told from the day of writing, weekdays."""

from alertd.timex.building import dated, days_of
from alertd.timex.meaning import (
    Anchored,
    At,
    Day,
    DayOfMonth,
    Meaning,
    Nth,
    PartOfDay,
    RelativeDay,
    RelativePeriod,
    SamePeriod,
    Weekday,
)
from alertd.timex.rules import rule
from alertd.timex.terms import DayPart, Direction, Shift, Unit


@rule(
    r"(?:{told_year} ?)?{month} ?月 ?{day} ?[日号號]"
    r"(?: ?[（(](?:[本这下上](?:个)?)?{weekday}[)）])?",
    examples={
        "11月10日": "2025-11-10",
        "2026年7月1日": "2026-07-01",
        "明年11月10日": "2026-11-10",
        "十一月十日": "2025-11-10",
        "11月10日（下周一）": "2025-11-10",
    },
    rejects=["13月"],
)
def day_of_month_named(
    told_year: Meaning | None, month: int, day: int, weekday: int | None
) -> Meaning:
    """Read "11月10日", "明年11月10日"."""
    return dated(month, day, weekday=weekday, of=told_year)


@rule(
    r"(?:{told_year} ?)?{month} ?月 ?{day}[日号]? ?(?P<joined>至|到|-|—|－|~|～|和"
    r"|、) ?{day2} ?[日号]",
    examples={
        "11月3日至5日": "2025-11-03/2025-11-05",
        "2026年7月14日和15日": "2026-07-14/2026-07-15",
    },
    rejects=["11至15名"],
)
def days_of_month_named(
    told_year: Meaning | None, month: int, day: int, day2: int, joined: str
) -> Meaning | None:
    """Read "11月3日至5日"."""
    if joined in "和、" and day2 != day + 1:
        return None
    return days_of(month, day, day2, told_year)


@rule(
    r"(?:(?P<this>本月|当月|这个月|该月)|(?P<coming>下月|下个月)|(?P<last>上月"
    r"|上个月))?{day}[日号](?:[（(](?:[本这下上])?{weekday}[)）])?",
    examples={"本月17日": "2025-07-17", "17日": "2025-07-17", "下月5日": "2025-08-05"},
    rejects=["10日元", "17号楼", "三号线"],
)
def day_of_this_month(
    *,
    day: int,
    weekday: int | None,
    this: str | None,
    coming: str | None,
    last: str | None,
    after: str,
) -> Meaning | None:
    """Read "本月17日", "17日"."""
    if after[:1] in _NOT_DAYS or (not (this or coming or last) and after[:1] in _COUNTING):
        return None
    if coming or last:
        return Nth(day, Unit.DAY, RelativePeriod(Unit.MONTH, 1 if coming else -1))
    return DayOfMonth(day, weekday)


_NOT_DAYS = tuple("元圆楼线院馆文机选令家")
_COUNTING = tuple("内后游均")


@rule(
    r"(?P<when>(?:19|20)[0-9]{2})(?P<mark>[-./])(?P<second>0?[1-9]"
    r"|1[0-2])(?P<mark2>[-./])(?P<of>0?[1-9]|[12][0-9]|3[01])",
    examples={"2026-03-06": "2026-03-06", "2026/3/6": "2026-03-06"},
    rejects=["2026-13-01", "3.2版"],
)
def figures(when: str, second: str, of: str, mark: str, mark2: str) -> Meaning | None:
    """Read "2026-03-06", "2026/3/6"."""
    return Day(int(when), int(second), int(of)) if mark == mark2 else None


_DAYS = {
    "今天": 0,
    "今日": 0,
    "今": 0,
    "明天": 1,
    "明日": 1,
    "后天": 2,
    "大后天": 3,
    "昨天": -1,
    "昨日": -1,
    "昨": -1,
    "前天": -2,
    "即日": 0,
}


@rule(
    r"(?P<word>今天|今日|明天|明日|大后天|后天|昨天|昨日|前天|即日)",
    examples={"今天": "2025-07-09", "明日": "2025-07-10", "前天": "2025-07-07"},
    rejects=["明日黄花"],
)
def relative_day(word: str, after: str) -> Meaning | None:
    """Read "明日"."""
    return None if after.startswith("黄花") else RelativeDay(_DAYS[word])


@rule(
    r"(?P<word>今|昨|明)(?P<part>早|晚|夜|晨)",
    examples={"今晚": "2025-07-09", "昨晚": "2025-07-08", "明早": "2025-07-10"},
    rejects=["晚报"],
)
def part_of_today(word: str, part: str) -> Meaning:
    """Read "今晚"."""
    days = {"今": 0, "昨": -1, "明": 1}
    parts = {"早": DayPart.MORNING, "晨": DayPart.MORNING, "晚": DayPart.EVENING}
    return At(RelativeDay(days[word]), PartOfDay(parts.get(part, DayPart.NIGHT)))


@rule(
    r"(?P<word>当天|当日|同日|同一天|届时|该日|当晚)",
    examples={"当天": "2025-07-09", "届时": "2025-07-09"},
    rejects=["当然"],
)
def same_day() -> Meaning:
    """Read "当天": what the text told before."""
    return SamePeriod(Unit.DAY)


@rule(
    r"(?P<coming>次日|翌日|第二天|隔天)|(?P<eve>前一天|前一日)",
    examples={"次日": "2025-07-10", "前一天": "2025-07-08"},
    rejects=["第二天堂"],
)
def next_day(coming: str | None, after: str) -> Meaning | None:
    """Read "次日", from the day told before."""
    if after.startswith("堂"):
        return None
    return Anchored(1, Unit.DAY, Direction.AFTER if coming else Direction.BEFORE)


@rule(
    r"(?:(?P<this>本|这|这个|本个)|(?P<coming>下个|下)|(?P<after>下下)|(?P<last>上个"
    r"|上))?{weekday}",
    examples={
        "本周五": "2025-07-11",
        "下周二": "2025-07-15",
        "上周三": "2025-07-02",
        "周四": "2025-07-03",
        "星期日": "2025-07-06",
    },
    rejects=["周一鸣", "周日报"],
)
def weekday_name(
    *,
    weekday: int,
    this: str | None,
    coming: str | None,
    last: str | None,
    after: str,
) -> Meaning | None:
    """Read "本周五", "下周二"."""
    if after.startswith(("报", "鸣", "刊")):
        return None
    shift = Shift.NEXT_WEEK if coming else Shift.LAST_WEEK if last else Shift.NONE
    return Weekday(weekday, Shift.THIS_WEEK if this else shift)


@rule(
    r"{a_day}{day_part}",
    examples={"周五上午": "2025-07-04", "今天下午": "2025-07-09", "明天晚上": "2025-07-10"},
    rejects=["上午好"],
)
def part_of_day(a_day: Meaning, day_part: DayPart) -> Meaning:
    """Read "周五上午"."""
    return At(a_day, PartOfDay(day_part))
