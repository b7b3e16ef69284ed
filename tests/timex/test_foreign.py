"""Day literals in languages that have no grammar."""

from datetime import date

import pytest

from alertd.timex import Context, annotate

DCT = date(2025, 10, 27)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "A trégua termina em 1 de novembro; a revisão, em 1 de julho de 2026, com 10 pessoas.",
            "pt",
            {"1 de novembro": "2025-11-01", "1 de julho de 2026": "2026-07-01"},
        ),
        ("La tregua scade il 10 novembre 2025.", "it", {"10 novembre 2025": "2025-11-10"}),
        ("Termín končí 10. listopadu 2025.", "cs", {"10. listopadu 2025": "2025-11-10"}),
        ("A szünet 2025. november 10. után ér véget.", "hu", {"2025. november 10": "2025-11-10"}),
        ("De maatregel geldt vanaf 10.11.2025.", "nl", {"10.11.2025": "2025-10-11"}),
        (
            "停戦は2026年11月10日まで。11月14日に会議。",
            "ja",
            {"2026年11月10日": "2026-11-10", "11月14日": "2025-11-14"},
        ),
    ],
)
def test_day_literals_are_found_and_marked_unsure(
    text: str, language: str, expected: dict[str, str]
) -> None:
    """Days with a month's name are read in any language, with low confidence."""
    found = annotate(text, language, Context(DCT))

    assert {timex.text: timex.value for timex in found} == expected
    assert all(timex.confidence < 0.5 for timex in found)


def test_a_language_that_nobody_knows_is_silence() -> None:
    """No words are guessed for a language that has no names of months."""
    assert annotate("10 noviembre 2025", "xx", Context(DCT)) == []
