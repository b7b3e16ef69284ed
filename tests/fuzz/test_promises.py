"""Odd files, and articles cut up and put together anew, are read or refused, never misquoted."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.promises import NAMES, read_or_refused
from tests.quality.gold import ROOT

SNIPPETS = [
    piece
    for path in sorted(ROOT.rglob("*.*"))
    if path.suffix in {".txt", ".html", ".md", ".eml"}
    for piece in path.read_text("utf-8", "replace").splitlines(keepends=True)
    if piece.strip()
]
ODD = ["\u200b", "\u202e", "\x00", "\ue000", "\ue0ff", "İ", "ſ", "ﬁ", "\r\n", "\n\n", " ", "(", "“", "</p>",
       "&#x202e;", "<!--", "---\n", "=\n", "\ufeff", "𝟙𝟘", "２０２６年１１月１０日", "٣"]  # fmt: skip
PIECES = st.one_of(
    st.sampled_from(SNIPPETS).flatmap(
        lambda line: st.tuples(st.integers(0, len(line)), st.integers(0, len(line))).map(
            lambda ends: line[min(ends) : max(ends)]
        )
    ),
    st.sampled_from(SNIPPETS),
    st.sampled_from(ODD),
    st.text(max_size=8),
)
PUBLISHED = st.none() | st.dates()


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=12).map("".join), st.sampled_from(NAMES), PUBLISHED)
def test_articles_cut_up_and_put_together_anew_are_quoted_as_they_stand(text, name, published):
    """Whatever is read of them, every phrase and quote is the text's own at its offsets."""
    read_or_refused(text.encode("utf-8", "surrogatepass"), name, published)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(NAMES))
def test_any_bytes_are_read_or_refused_in_words(data, name):
    """An error says what is wrong and what to do; nothing else ever comes of them."""
    read_or_refused(data, name)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(SNIPPETS), st.sampled_from(["utf-16", "utf-8-sig", "cp1252", "utf-32-le"]))
def test_any_encoding_is_read_or_refused_in_words(line, encoding):
    """A line of an article in an encoding that few expect."""
    read_or_refused((line * 3).encode(encoding, "replace"))
