"""How many independent voices a date rests on."""

from dataclasses import replace

from alertd.ledger import fold
from alertd.ledger.sources import agency_of, resemblance, sketch_of, voices
from tests.ledger.telling import EFFECT, article, says

REPORT = (
    "The port of Antwerp will be closed to barges from 1 July while its locks are rebuilt, the "
    "harbour master said on Monday. Ships of more than two hundred metres are turned away already. "
    "Traders of grain and ore have been told to send their cargoes by rail until the autumn, and the "
    "railway has promised forty more trains a week. The dockers' union fears for six hundred jobs."
)
OWN = (
    "Barges must look for another way into Antwerp this summer. From 1 July on, the inland locks are "
    "out of use for repairs that the regional government has put off for nine years, a spokesman "
    "told this newspaper. Skippers whom we met on the quay had not heard of it. Some have orders for "
    "August that they will not be able to carry out, and ask who pays for it."
)


def told(name: str, text: str, **source: object):
    ref = replace(article(name, "2025-06-02"), sketch=sketch_of(text), **source)
    return says(ref, "Antwerp closes its locks to barges", "2025-07-01", **EFFECT)


def test_l5_twelve_copies_of_one_report_are_one_source() -> None:
    """Copies are cut and given other headlines; a newsroom's own report makes two."""
    copies = [told(f"copy {n}", f"Headline {n}\n{REPORT[: 420 - 4 * n]}") for n in range(12)]
    (echoed,) = fold(copies)
    (both,) = fold([*copies, told("own", OWN)])
    assert (len(echoed.statements), echoed.sources) == (12, 1)
    assert both.sources == 2


def test_an_outlet_speaks_with_one_voice() -> None:
    """Two articles of one newspaper are one source, however different."""
    one = replace(article("a", "2025-06-01"), outlet="The Scheldt")
    other = replace(article("b", "2025-06-02"), outlet="The Scheldt")
    assert voices([one, other]) == 1
    assert voices([one, replace(other, outlet="The Meuse")]) == 2


def test_an_agency_is_known_by_its_credit_not_by_being_told_something() -> None:
    """A dateline or a last line credits it; "told Reuters" does not."""
    assert agency_of("ANTWERP, June 2 (Reuters) - The locks close.") == "Reuters"
    assert agency_of("ANTWERP (AP) — The locks close.") == "Associated Press"
    assert agency_of("The minister told Reuters that the locks close.") is None


def test_texts_that_share_nothing_do_not_resemble_each_other() -> None:
    """And a text resembles itself wholly."""
    assert resemblance(sketch_of(REPORT), sketch_of(REPORT)) == 1.0
    assert resemblance(sketch_of(REPORT), sketch_of(OWN)) < 0.2
