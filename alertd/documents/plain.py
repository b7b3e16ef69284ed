"""Plain text: the first line is the title when it reads like one."""

from alertd.documents.parts import Parts

_LONGEST_TITLE = 200


def read(text: str) -> Parts:
    """The text as it is, and its headline."""
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return Parts(title=first if len(first) <= _LONGEST_TITLE else "", text=text)
