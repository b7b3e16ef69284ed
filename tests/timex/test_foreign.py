"""Day literals in languages that have no grammar."""

from datetime import date

import pytest

from alertd.timex import Context, annotate

DCT = date(2025, 10, 27)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "La pausa vence el 1 de noviembre; la revisión, el 1 de julio de 2026, con 10 personas.",
            "es",
            {"1 de noviembre": "2025-11-01", "1 de julio de 2026": "2026-07-01"},
        ),
        ("La trêve expire le 10 novembre 2025.", "fr", {"10 novembre 2025": "2025-11-10"}),
        ("Die Frist endet am 10. November, sagten 20 Leute.", "de", {"10. November": "2025-11-10"}),
        (
            "暂停至2026年11月10日，11月14日开会。",
            "zh-CN",
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
