"""The day that the text's own weekdays, dates and years point to.

Every day that the article could have been written on is scored by how likely the text's
expressions are on it; the likeliest is taken where it stands out. The day of receipt bounds it
from above, and beyond that only tips the scales between days that fit alike.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from heapq import nlargest
from math import exp, log

from alertd.model.timex import Tense
from alertd.reading.coincidences import Agreement
from alertd.reading.evidence import gather
from alertd.reading.hints import Evidence, MonthAndDay, YearHint
from alertd.reading.seasons import (
    YEAR_LONG,
    coincidence_score,
    day_at,
    place_in_year,
    season_scores,
)
from alertd.reading.years import agreement_score, full_day_score, weekday_scores, year_score
from alertd.timex import parse

_READ = 40_000
_MOST_YEARS = 20
_HOPELESS = 9.0
_MOST_LOOKED_INTO = 800
_MOST_ANCHORED, _BEYOND_AGREEMENT = 40, 5.0
_LATELY = ((3, 0.5), (45, 0.7))
_AGES, _AGE = 1.2, 0.12
# Most datelines are of the day on which their story says that things happened.
_OF_A_DAY_TOLD = 1.2
_SURE = 0.44
_LIKELY = 0.25
_THEREABOUTS = 21
_SURE_THEREABOUTS = 0.75


@dataclass(frozen=True, slots=True)
class Inferred:
    """The likeliest day.

    `share` is how much of the probability it has, `around` how much it has together with the
    three weeks on either side. `rival` is the next best day.
    """

    day: date
    share: float
    around: float
    rival: date | None

    @property
    def pinned_down(self) -> bool:
        """Whether it may be taken: a day or a week off does little harm, a year off much."""
        likely = self.share >= _LIKELY and self.around >= _SURE_THEREABOUTS
        return likely or self.share >= _SURE


def infer(
    text: str, language: str, latest: date, month_day: MonthAndDay | None = None
) -> Inferred | None:
    """The likeliest publication day, or None where the text has nothing to tell it by.

    Args:
        text: the article; only its beginning is read.
        language: ISO 639-1.
        latest: no later day is considered.
        month_day: where a dateline gives month and day, only the year is looked for.
    """
    text = text[:_READ]
    expressions = parse(text, language)
    evidence = _sound(gather(text, language, expressions), latest)
    if month_day is None and not _says_enough(evidence):
        return None
    scored = nlargest(_MOST_LOOKED_INTO, _scored(evidence, latest, month_day))
    if not scored:
        return None
    scored = sorted(_agreeing(scored, Agreement(text, language, expressions)), reverse=True)
    top, day = scored[0]
    shares = [(exp(score - top), one) for score, one in scored]
    total = sum(share for share, _ in shares)
    around = sum(share for share, one in shares if abs((one - day).days) <= _THEREABOUTS)
    return Inferred(day, 1 / total, around / total, scored[1][1] if len(scored) > 1 else None)


def _says_enough(evidence: Evidence) -> bool:
    """Dates place it in the year, weekdays on the day; neither does alone."""
    days = evidence.days or evidence.full_days
    return bool(days and (evidence.weekdays or evidence.counts or evidence.next_weeks))


def _sound(evidence: Evidence, latest: date) -> Evidence:
    """Years told as to come that others have left behind were clauses misread."""
    past = [h.first.year for h in evidence.years if h.tense is Tense.PAST and h.first <= latest]
    newest = max(past, default=latest.year - _MOST_YEARS)
    years = frozenset(
        YearHint(hint.first, hint.last, Tense.PAST)
        if hint.tense is Tense.FUTURE and hint.first.year < newest
        else hint
        for hint in evidence.years
        if not (hint.tense is Tense.PAST and hint.first > latest)
    )
    return replace(evidence, years=years)


def _scored(
    evidence: Evidence, latest: date, month_day: MonthAndDay | None
) -> Iterator[tuple[float, date]]:
    """The days worth a look, with their log likelihood."""
    told = {hint.weekday for hint in evidence.weekdays if hint.tense is Tense.PAST}
    for score, day, place in _likely(evidence, latest, month_day):
        total = score + full_day_score(day, evidence) + agreement_score(day.year, place, evidence)
        total += coincidence_score(place, day.weekday(), evidence)
        if month_day is not None and day.weekday() in told:
            total += _OF_A_DAY_TOLD
        yield total + _recency(day, latest), day


def _agreeing(
    scored: Sequence[tuple[float, date]], agreement: Agreement
) -> Iterator[tuple[float, date]]:
    """The days, those that may still win with what the text says twice of itself."""
    for at, (score, day) in enumerate(scored):
        weighed = at < _MOST_ANCHORED and score > scored[0][0] - _BEYOND_AGREEMENT
        yield score + (agreement.on(day) if weighed else 0.0), day


def _likely(
    evidence: Evidence, latest: date, month_day: MonthAndDay | None
) -> list[tuple[float, date, int]]:
    """The best days by the hints that are quick to judge."""
    seasons, weekdays = season_scores(evidence), weekday_scores(evidence)
    places = _places(seasons, month_day)
    found = []
    for year in _years(evidence, latest):
        months = [year_score(year, month, evidence) for month in range(1, 13)]
        for place in places:
            day = day_at(place, year)
            if day is not None and day <= latest:
                score = seasons[place] + weekdays[day.weekday()] + months[day.month - 1]
                found.append((score, day, place))
    return nlargest(_MOST_LOOKED_INTO, found)


def _places(seasons: Sequence[float], month_day: MonthAndDay | None) -> list[int]:
    if month_day is not None:
        place = place_in_year(*month_day)
        return [] if place is None else [place]
    best = max(seasons)
    return [place for place in range(YEAR_LONG) if seasons[place] > best - _HOPELESS]


def _years(evidence: Evidence, latest: date) -> range:
    past = [hint.first.year for hint in evidence.years if hint.tense is Tense.PAST]
    past += [hint.year for hint in evidence.full_days if hint.year and hint.tense is Tense.PAST]
    told = [year for year in past if year <= latest.year]
    oldest = max(max(told, default=0) - 1, latest.year - _MOST_YEARS, 1)
    return range(oldest, latest.year + 1)


def _recency(day: date, latest: date) -> float:
    """All else equal, what is dropped today was written lately."""
    days = (latest - day).days
    lately = sum(bonus for within, bonus in _LATELY if days <= within)
    return lately - _AGES * log(1 + days / 365) - _AGE * days / 365
