"""The words that Chinese time phrases are made of."""

from typing import Final

from alertd.timex.meaning import Meaning, RelativePeriod, SamePeriod, Year
from alertd.timex.rules import UNSPACED, Word
from alertd.timex.terms import DayPart, SeasonName, Unit
from alertd.timex.wordlists import YEAR, either, lookup, words_of, zones

EDGES: Final = UNSPACED

_DIGITS: Final = {digit: number for number, digit in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "两": 2,
    "兩": 2,
}
_NUMERAL: Final = "[一二三四五六七八九十两兩百]{1,4}"


def numeral(text: str) -> int | None:
    """The number in figures or in Chinese numerals up to 999 ("二十一"); None for neither."""
    text = text.strip()
    if text.isdigit():
        return int(text)
    total, digit = 0, None
    for letter in text:
        if letter in _DIGITS:
            digit = _DIGITS[letter]
        elif letter in "十百":
            total += (1 if digit is None else digit) * (10 if letter == "十" else 100)
            digit = None
        else:
            return None
    return total + (digit or 0)


def _within(last: int) -> Word:
    def read(text: str) -> int | None:
        number = numeral(text)
        return number if number and number <= last else None

    return Word(rf"(?:[0-9]{{1,2}}|{_NUMERAL})", read)


def _amount(text: str) -> float | None:
    half = text.endswith("半") and len(text) > 1
    if text == "半":
        return 0.5
    number = numeral(text.rstrip("半"))
    return None if number is None else number + (0.5 if half else 0)


_YEARS: Final[dict[str, int | None]] = {
    **dict.fromkeys(("今年", "本年", "本年度", "今年度"), 0),
    **dict.fromkeys(("明年", "来年", "次年", "下一年", "明年度"), 1),
    "后年": 2,
    **dict.fromkeys(("去年", "上年"), -1),
    "前年": -2,
    **dict.fromkeys(("同年", "当年", "该年"), None),
}


def _told_year(text: str) -> Meaning | None:
    word = text.strip()
    if word[:4].isdigit():
        return Year(int(word[:4]))
    if word in _YEARS:
        shift = _YEARS[word]
        return SamePeriod(Unit.YEAR) if shift is None else RelativePeriod(Unit.YEAR, shift)
    digits = [_DIGITS.get(letter) for letter in word[:4]]
    return None if None in digits else Year(int("".join(map(str, digits))))


_WEEKDAYS: Final = {
    f"{week}{day}": number
    for week in ("周", "星期", "礼拜", "週")
    for day, number in {
        **dict(zip("一二三四五六", range(6), strict=True)),
        "日": 6,
        "天": 6,
    }.items()
}
_UNITS: Final = {
    **dict.fromkeys(("分钟",), (Unit.MINUTE, 1)),
    **dict.fromkeys(("小时", "个小时"), (Unit.HOUR, 1)),
    **dict.fromkeys(("天", "日", "个工作日", "个自然日", "个交易日", "工作日"), (Unit.DAY, 1)),
    **dict.fromkeys(("周", "个星期", "星期", "个礼拜"), (Unit.WEEK, 1)),
    **dict.fromkeys(("个月",), (Unit.MONTH, 1)),
    **dict.fromkeys(("个季度", "季度"), (Unit.QUARTER, 1)),
    **dict.fromkeys(("年", "个年头"), (Unit.YEAR, 1)),
    "个世纪": (Unit.CENTURY, 1),
}
_SEASONS: Final = {
    **dict.fromkeys(("春季", "春天"), SeasonName.SPRING),
    **dict.fromkeys(("夏季", "夏天"), SeasonName.SUMMER),
    **dict.fromkeys(("秋季", "秋天"), SeasonName.AUTUMN),
    **dict.fromkeys(("冬季", "冬天"), SeasonName.WINTER),
}
_DAY_PARTS: Final = {
    **dict.fromkeys(("上午", "早上", "早晨", "清晨", "早间"), DayPart.MORNING),
    **dict.fromkeys(("中午", "正午"), DayPart.MIDDAY),
    **dict.fromkeys(("下午", "午后"), DayPart.AFTERNOON),
    **dict.fromkeys(("晚上", "晚间", "傍晚", "晚"), DayPart.EVENING),
    **dict.fromkeys(("夜间", "深夜", "凌晨", "午夜"), DayPart.NIGHT),
}
_SHANGHAI: Final = "Asia/Shanghai"
_ET: Final = "America/New_York"
_PLACES: Final = {
    **dict.fromkeys(("北京", "中国"), _SHANGHAI),
    **dict.fromkeys(("美国东部", "美东", "纽约", "华盛顿"), _ET),
    "美国中部": "America/Chicago",
    **dict.fromkeys(("美国西部", "美国太平洋"), "America/Los_Angeles"),
    **dict.fromkeys(("格林尼治", "格林尼治标准", "世界协调", "协调世界"), "UTC"),
    **dict.fromkeys(("伦敦", "英国"), "Europe/London"),
    **dict.fromkeys(("布鲁塞尔", "欧洲中部"), "Europe/Brussels"),
    **dict.fromkeys(("巴黎", "法国"), "Europe/Paris"),
    **dict.fromkeys(("柏林", "德国"), "Europe/Berlin"),
    "莫斯科": "Europe/Moscow",
    **dict.fromkeys(("东京", "日本"), "Asia/Tokyo"),
    **dict.fromkeys(("首尔", "韩国"), "Asia/Seoul"),
    **dict.fromkeys(("香港",), "Asia/Hong_Kong"),
    **dict.fromkeys(("台北",), "Asia/Taipei"),
    **dict.fromkeys(("新加坡",), "Asia/Singapore"),
    "当地": "",
}

WORDS: Final[dict[str, Word]] = {
    **words_of(
        unit=lookup(_UNITS),
        weekday=lookup(_WEEKDAYS),
        season=lookup(_SEASONS),
        day_part=lookup(_DAY_PARTS),
        zone=zones({f"{place}时间": zone for place, zone in _PLACES.items()}),
    ),
    "month": _within(12),
    "day": _within(31),
    "number": Word(rf"(?:[0-9]{{1,4}}|{_NUMERAL}半?|半)", _amount),
    "told_year": Word(
        rf"(?:{YEAR} ?年|[一二][零〇一二三四五六七八九]{{3}}年|{either(_YEARS)})(?:度)?", _told_year
    ),
}
