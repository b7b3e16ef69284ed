"""Articles by the thousand: sentences of the gold articles, and dated ones made of their words."""

import json
import random
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

_GOLD = Path(__file__).parents[1] / "tests" / "gold" / "dev"
_DATED = (
    "The {what} will take effect on {day}, {who} said.",
    "{who} extended the deadline for the {what} to {day}.",
    "{who} is scheduled to decide on the {what} on {day}.",
    "Talks on the {what} resume on {day}, according to {who}.",
)
_FIRST = date(2019, 1, 1)


def articles(number: int) -> Iterator[dict[str, str]]:
    """So many articles as lines of JSON have them; the same ones each time."""
    filler, names, things = _vocabulary()
    for n in range(number):
        chance = random.Random(n)
        day = _FIRST + timedelta(days=n * 2500 // number)
        what = f"{chance.choice(things)} {chance.choice(things)}"
        dated = [
            chance.choice(_DATED).format(
                what=what,
                who=chance.choice(names),
                day=f"{ahead:%B} {ahead.day}, {ahead.year}",
            )
            for ahead in (day + timedelta(days=chance.randint(5, 90)) for _ in range(2))
        ]
        told = chance.sample(filler, 14) + dated
        chance.shuffle(told)
        title = f"{chance.choice(names)} on the {what}, number {n}"
        yield {"title": title, "text": " ".join(told), "published": day.isoformat()}


def write(path: Path, number: int) -> None:
    """The articles as a file of lines."""
    with path.open("w", encoding="utf-8") as lines:
        for article in articles(number):
            lines.write(json.dumps(article) + "\n")


def _vocabulary() -> tuple[list[str], list[str], list[str]]:
    """Sentences without figures, names of two words, and lower-case words of some length."""
    texts = [path.read_text("utf-8") for path in sorted(_GOLD.glob("*.txt"))]
    whole = "\n".join(texts)
    sentences = re.findall(r"[A-Z][^.!?\n\d]{40,220}\.", whole)
    names = re.findall(r"\b[A-Z][a-z]{3,12} [A-Z][a-z]{3,12}\b", whole)
    things = re.findall(r"\b[a-z]{6,12}\b", whole)
    return sorted(set(sentences)), sorted(set(names)), sorted(set(things))
