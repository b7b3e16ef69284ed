"""Lines of an agenda that tell no day of their own: what they announce is on their heading's."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from alertd.commitments.sentences import Span
from alertd.model.commitment import Mention
from alertd.model.timex import Tense, Timex
from alertd.timex import headings

# What opens a line: bullets, the mark of a new entry, "BRUSSELS:".
_OPENING = re.compile(r"(?:[-*•·–—▪►+]|\d{1,2}[.)]|\s)*(?:[A-Z][A-Z .’'-]{2,30}:\s+)?")


@dataclass(frozen=True, slots=True)
class Entry:
    """The first sentence of a line, and its heading as if it stood where the line's words begin."""

    heading: Timex
    moved: Timex
    sentence: Span

    def as_told(self, mention: Mention) -> Mention:
        """A mention of the moved heading, at the place where the text has it."""
        heading = self.heading
        return replace(mention, phrase=heading.text, start=heading.start, end=heading.end)

    def is_told_by(self, mention: Mention) -> bool:
        """Whether a mention puts the line on its heading's day already."""
        days = self.heading.interval
        within = self.sentence.start <= mention.start < self.sentence.end
        return within and days is not None and mention.earliest <= days.first <= mention.latest


def entries(text: str, timexes: Sequence[Timex], sentences: Sequence[Span]) -> Iterator[Entry]:
    """The lines below each day that stands alone on its line."""
    told = {timex.start: timex for timex in timexes}
    dated = {timex.start for timex in timexes if timex.interval and not timex.time}
    for heading in headings(text, timexes):
        below = [one for one in sentences if heading.begins <= one.start < heading.ends]
        for sentence in below:
            if "\n" in text[max(0, sentence.start - 4) : sentence.start].strip(" \t"):
                timex = told[heading.start]
                opening = _OPENING.match(text, sentence.start, sentence.end)
                at = opening.end() if opening else sentence.start
                if at in dated:
                    continue
                moved = replace(timex, start=at, end=at, tense=Tense.FUTURE)
                yield Entry(timex, moved, sentence)
