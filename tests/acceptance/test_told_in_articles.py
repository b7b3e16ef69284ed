"""What people rely on when they drop articles, row by row, through the command line."""

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

from alertd.cli.root import alertd


class Desk:
    """A database of its own, and the commands that people type."""

    def __init__(self, home):
        self.home = home
        self.database = str(home / "desk.db")

    def ask(self, *arguments: str):
        done = CliRunner().invoke(alertd, ["--database", self.database, *arguments])
        assert done.exit_code == 0, done.output
        return done.stdout

    def article(self, name: str, text: str | bytes) -> str:
        path = self.home / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return str(path)

    def drop(self, name: str, text: str) -> None:
        self.ask("ingest", self.article(name, text))

    def extract(self, name: str, text: str) -> dict:
        return json.loads(self.ask("extract", "--format", "json", self.article(name, text)))

    def ledger(self) -> list[dict]:
        return json.loads(self.ask("list", "--all", "--format", "json"))


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


def changes(commitment: dict) -> list[tuple[str, str | None, str | None]]:
    return [(one["change"], one["from"], one["to"]) for one in commitment["history"]]


def test_t2_one_expiry_told_as_a_length_and_as_a_day_is_one(desk):
    """The stated day and its clock time lead; the summed day stays in the history."""
    desk.drop(
        "2025-08-12-a.txt",
        "WASHINGTON, Aug. 12, 2025 - The United States and China extended their tariff truce. "
        "The 90-day pause announced on Aug. 11 keeps U.S. tariffs on Chinese goods at 30 percent.",
    )
    desk.drop(
        "2025-09-03-b.txt",
        "WASHINGTON, Sept. 3, 2025 - The U.S.-China tariff truce expires at 12:01 a.m. ET on "
        "Nov. 10, officials said.",
    )
    (one,) = desk.ledger()
    assert (one["earliest"], one["time"]) == ("2025-11-10", "00:01")
    assert one["timezone"] == "America/New_York"
    assert changes(one)[0] == ("new", None, "2025-11-09")


def test_t5_a_threat_is_possible_and_a_plan_is_scheduled(desk):
    """Both are kept; only the plan is told of."""
    path = desk.article(
        "2025-05-02-duties.txt",
        "BRUSSELS, May 2, 2025 - The European Commission could impose duties on Canadian lumber "
        "on June 20. The new duty on Chilean copper will take effect on July 1.",
    )
    found = json.loads(desk.ask("extract", "--format", "json", path))["commitments"]
    assert [one["certainty"] for one in found] == ["possible", "scheduled"]
    told = desk.ask("simulate", "--from", "2025-05-02", "--to", "2025-07-02", path)
    assert "July 1" in told
    assert "Due in 7 days: European Commission" not in told


def test_c1_a_comment_window_is_told_once_at_each_lead_time(desk):
    """A deadline that binds by its day."""
    path = desk.article(
        "2021-02-01-comments.txt",
        "WASHINGTON, Feb. 1, 2021 - The agency proposed a rule on royalties. Comments must be "
        "received on or before March 15, 2021.",
    )
    (one,) = json.loads(desk.ask("extract", "--format", "json", path))["commitments"]
    assert (one["kind"], one["bound"], one["earliest"]) == ("deadline", "by", "2021-03-15")
    simulated = ("simulate", "--from", "2021-02-01", "--to", "2021-03-20", "--format", "json")
    told = [message["at"][5:10] for message in json.loads(desk.ask(*simulated, path))]
    assert told == ["03-01", "03-08", "03-12", "03-14", "03-15", "03-16"]


@pytest.mark.parametrize(
    ("sentence", "day", "sum_"),
    [
        (
            "The rule is effective 60 days after publication in the Federal Register.",
            "2026-05-01",
            "2026-03-02 + 60 days",
        ),
        (
            (
                "The rule is effective 60 days after publication in the Federal Register, scheduled "
                "for Friday."
            ),
            "2026-05-05",
            "2026-03-06 + 60 days",
        ),
        (
            (
                "The rule takes effect 60 days after its publication in the Federal Register on "
                "March 6."
            ),
            "2026-05-05",
            "2026-03-06 + 60 days",
        ),
    ],
)
def test_c2_a_date_that_counts_from_publication_shows_its_sum(desk, sentence, day, sum_):
    """Counted from the day told of it, else from the article's own; that day is no other date."""
    found = desk.extract("rule.txt", f"WASHINGTON, March 2, 2026 - {sentence}")["commitments"]
    assert [(one["earliest"], one["derived"]) for one in found] == [(day, sum_)]


def test_c2_without_an_articles_date_nothing_is_counted(desk):
    """It is kept as rejected, with the reason."""
    told = desk.extract("rule.txt", "The rule is effective 60 days after publication.")
    assert told["commitments"] == []
    assert [one["why"] for one in told["rejected"]] == ["unanchored"]


def test_c3_a_rule_delayed_twice_keeps_its_record_and_its_comment_deadline_apart(desk):
    """Also where much stands between the verb and the two dates."""
    office = "The Office of Natural Resources Revenue (ONRR)"
    rule = "the 2020 Valuation Reform and Civil Penalty Rule"
    for name, text in {
        "2021-01-15.txt": f"{office} issued {rule}. The rule becomes effective on February 16, 2021.",
        "2021-02-12.txt": f"{office} delays the effective date of {rule} from February 16, 2021, to "
        "April 16, 2021. Comments on the delay must be received on or before March 15, 2021.",
        "2021-04-15.txt": f"{office} further delays the effective date of {rule} from April 16, "
        "2021, to November 1, 2021.",
    }.items():
        desk.drop(name, text)
    comments, effective = sorted(desk.ledger(), key=lambda one: one["earliest"])
    assert (comments["kind"], comments["earliest"]) == ("deadline", "2021-03-15")
    assert changes(effective) == [
        ("new", None, "2021-02-16"),
        ("moved", "2021-02-16", "2021-04-16"),
        ("moved", "2021-04-16", "2021-11-01"),
    ]


def test_l2_a_coarse_date_firms_in_its_record(desk):
    """Early November counts down to its first day, and narrows when the day is told."""
    desk.drop(
        "2026-09-01-a.txt",
        "SEOUL, Sept. 1, 2026 - Japan and South Korea will hold a trade summit in early November, "
        "officials said.",
    )
    desk.drop(
        "2026-10-01-b.txt",
        "SEOUL, Oct. 1, 2026 - The trade summit of Japan and South Korea will be held on Nov. 6, "
        "officials said.",
    )
    (one,) = desk.ledger()
    assert changes(one)[1] == ("refined", "2026-11-01/2026-11-10", "2026-11-06")


@pytest.mark.parametrize(
    ("text", "kind", "bound", "day"),
    [
        (
            (
                "BERLIN, 20. Oktober 2025 - Der Handelsfrieden zwischen den USA und China gilt bis zum "
                "10. November, teilte das Ministerium mit. Die Regierung will neu verhandeln."
            ),
            "expiry",
            "until",
            "2025-11-10",
        ),
        (
            (
                "MADRID, 20 de junio de 2025 - Los aranceles de Estados Unidos al acero entrarán en "
                "vigor a partir del 1 de agosto, según anunció el Gobierno. El ministro pidió calma."
            ),
            "effective",
            "from",
            "2025-08-01",
        ),
    ],
)
def test_l7_other_languages_have_the_same_fields(desk, text, kind, bound, day):
    """German and Spanish, as English."""
    (one,) = desk.extract("other.txt", text)["commitments"]
    assert (one["kind"], one["bound"], one["earliest"]) == (kind, bound, day)


def test_x1_a_corrupt_file_is_told_and_the_next_is_read(desk):
    """With what is wrong in words; nothing of the other is lost."""
    broken = desk.article("broken.pdf", b"%PDF-1.7\n\x00\xff\x00garbage")
    sound = desk.article("2026-03-02-fees.txt", "The port fees take effect on April 14, 2026.")
    command = [sys.executable, "-m", "alertd", "--database", desk.database, "ingest"]
    done = subprocess.run([*command, broken, sound], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "broken.pdf is a PDF that cannot be opened" in done.stderr
    assert [one["earliest"] for one in desk.ledger()] == ["2026-04-14"]


def test_x2_a_headline_in_the_present_about_the_past_commits_to_nothing(desk):
    """ "Fed holds rates" happened."""
    told = desk.extract(
        "2026-05-05-fed.txt",
        "Fed holds rates steady\n\nWASHINGTON, May 5, 2026 - The Federal Reserve left interest "
        "rates unchanged on Monday, May 4, officials said.",
    )
    assert told["commitments"] == []


def test_x3_what_stands_around_an_article_commits_to_nothing(desk):
    """Bylines, related links and copyright years of a saved page."""
    told = desk.extract(
        "page.html",
        "<html><head><title>Port fees</title></head><body><nav>Read also: Summit on Dec. 9, 2026"
        "</nav><article><h1>Port fees</h1><p>By Ana Ruiz, updated March 3, 2026, 9:00 a.m.</p>"
        "<p>WASHINGTON, March 2, 2026 - The port fees for ships built in China take effect on "
        "April 14, the trade office said. Owners had asked for more time, and a spokesman for the "
        "ports said that they would pass the fees on to those who ship goods.</p></article>"
        "<aside>Related: Talks due Nov. 3, 2026</aside><footer>Copyright 2026, 2027 The Gazette"
        "</footer></body></html>",
    )
    assert [one["earliest"] for one in told["commitments"]] == ["2026-04-14"]
