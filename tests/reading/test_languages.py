"""Languages with a grammar, with names of months only, and with neither."""

from datetime import UTC, date, datetime

import pytest

from alertd.model.article import RawDocument
from alertd.model.reading import Reading
from alertd.reading import read

ITALIAN = """La tregua scade a novembre

ROMA - La tregua commerciale tra i due paesi scade il 10 novembre 2026, ha detto il ministro. La
riunione dei capi di governo si terrà il 3 dicembre 2026 a Milano, con una conferenza per la stampa.
"""
PORTUGUESE = """Trégua termina em novembro

LISBOA - A trégua comercial entre os dois países termina em 10 de novembro de 2026, disse o ministro,
que não quis dar mais detalhes. A reunião está marcada para o dia 3 de dezembro de 2026 no Porto.
"""
JAPANESE = """停戦は11月に期限
政府は、貿易戦争の停戦が2026年11月10日に期限を迎えると発表した。首脳会議は12月3日に東京で開かれる。
"""
SAMOAN = """O le feagaiga
Ua fai mai le minisita e muta le feagaiga i le aso 10 o Novema 2026 pe a fai e le toe faalautele.
O le a fono tagata i le aso 3 o Tesema i Apia e talanoa ai i le tulaga o fefaatauaiga ma isi atunuu o
le Pasefika, ae o le a tauaveina se isi fonotaga i le amataga o le tausaga fou e pei ona taua muamua.
"""


def reading(text: str, name: str = "article.txt") -> Reading:
    received = datetime(2026, 10, 27, 12, tzinfo=UTC)
    return read(RawDocument(name, "0" * 64, text.encode(), received), published=date(2026, 10, 26))


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        (ITALIAN, "it", ["2026-11-10", "2026-12-03"]),
        (PORTUGUESE, "pt", ["2026-11-10", "2026-12-03"]),
        (JAPANESE, "ja", ["2026-11-10", "2026-12-03"]),
    ],
)
def test_a_language_without_a_grammar_gives_its_whole_days_with_little_confidence(
    text: str, language: str, days: list[str]
) -> None:
    """Days told by number and month are found and doubted, and the reader is told why."""
    found = reading(text)

    assert found.article.language == language
    assert [mention.earliest.isoformat() for mention in found.mentions] == days
    assert all(mention.confidence < 0.4 for mention in found.mentions)
    assert [problem.code for problem in found.problems] == ["reading.half_known_language"]


def test_a_language_that_nobody_knows_is_listed_as_not_read() -> None:
    """No date is guessed at, and the article is named as one that was not read."""
    found = reading(SAMOAN, "feagaiga.txt")

    assert found.article.language == "und"
    assert found.mentions == ()
    (problem,) = found.problems
    assert problem.code == "reading.unknown_language"
    assert problem.message.startswith("feagaiga.txt was not read")


@pytest.mark.parametrize("declared", ["sm", "mi"])
def test_a_declared_language_that_nobody_knows_is_listed_too(declared: str) -> None:
    """A page that says its language is believed, and listed as not read."""
    page = f'<html lang="{declared}"><body><article><p>{SAMOAN}</p></article></body></html>'

    assert [problem.code for problem in reading(page).problems][-1] == "reading.unknown_language"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("La pausa termina el 10 de noviembre, según el ministro de la economía.", "es"),
        ("La pause se termine le 10 novembre, selon le ministre des finances.", "fr"),
        ("Die Pause endet am 10. November, sagte der Minister für die Wirtschaft.", "de"),
        ("暂停期将于11月10日结束，商务部发言人说。", "zh"),
    ],
)
def test_four_languages_are_read_like_english(text: str, language: str) -> None:
    """A whole grammar reads them: kind, bound and certainty are told, and nothing is a problem."""
    found = reading(text)

    assert found.article.language == language
    assert [mention.earliest.isoformat() for mention in found.mentions] == ["2026-11-10"]
    assert found.mentions[0].certainty == "scheduled"
    assert found.problems == ()
