"""Names that fit and names that can be shown."""

import os

from hypothesis import given
from hypothesis import strategies as st

from alertd.ingest import names

BYTES = st.binary(min_size=1, max_size=255).filter(lambda b: not {0, 47} & set(b))
FILE_NAMES = BYTES.map(os.fsdecode)


@given(FILE_NAMES)
def test_claimed_name_fits_and_leads_back(name: str) -> None:
    """Any name can be claimed; one that fits comes back whole, a longer one as its beginning."""
    claimed = names.claimed(name)
    assert len(os.fsencode(claimed)) <= 255
    back = os.fsencode(names.unclaimed(claimed))
    assert back[:200] == os.fsencode(name)[:200] or len(os.fsencode(name)) > 218


@given(FILE_NAMES, st.integers(1, 99_999))
def test_numbered_name_fits_with_its_note(name: str, number: int) -> None:
    """Any name, however often it came, leaves room for its note."""
    numbered = names.numbered(name, number, with_note=True)
    assert len(os.fsencode(names.note_name(numbered))) <= 255


@given(FILE_NAMES)
def test_shown_name_is_one_line_of_valid_text(name: str) -> None:
    """Whatever the bytes, people and the database see one line of Unicode."""
    shown = names.shown(name)
    assert shown.encode("utf-8")
    assert len(shown.splitlines()) == 1


@given(FILE_NAMES)
def test_names_differ_by_number(name: str) -> None:
    """The second of a name never takes the first one's place."""
    assert names.numbered(name, 1) != names.numbered(name, 2)
