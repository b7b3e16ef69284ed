"""Stories of the kinds that the ledger must follow: what is told, and what it then holds.

A story's name says what it shows. It holds, of each commitment: when, status, history.
"""

from alertd.model.commitment import Statement
from tests.ledger.telling import (
    DEADLINE,
    EFFECT,
    EXPIRY,
    LIKELY,
    MAYBE,
    MEETING,
    MOVED,
    OFF,
    RELEASE,
    moved_from,
    told,
)

STORIES: dict[str, tuple[list[Statement], list[tuple[str, str, list[str]]]]] = {
    "a truce under many names is one, and its extension moves it": (
        told(
            ("2025-03-03", "Norway-Chile salmon truce expires", "2025-06-01", EXPIRY),
            (
                "2025-04-02",
                "Pause in salmon duties between Norway and Chile lapses",
                "2025-06-01",
                EXPIRY,
            ),
            (
                "2025-05-20",
                "Salmon ceasefire extended",
                "2025-09-01",
                EXPIRY,
                moved_from("2025-06-01"),
            ),
            ("2025-06-09", "Norway-Chile reprieve on salmon runs out", "2025-09-01", DEADLINE),
        ),
        [("2025-09-01", "active", ["new", "corroborated", "moved", "corroborated"])],
    ),
    "an extension whose old day is not told still finds its record": (
        told(
            ("2025-03-03", "Comment period on lithium rule closes", "2025-04-30", DEADLINE),
            (
                "2025-04-20",
                "Comment period on lithium rule extended",
                "2025-05-30",
                DEADLINE,
                MOVED,
            ),
        ),
        [("2025-05-30", "active", ["new", "moved"])],
    ),
    "a rule delayed twice is one commitment with two moves": (
        told(
            ("2021-01-20", "Gas valuation rule takes effect", "2021-02-16", EFFECT),
            (
                "2021-02-12",
                "Gas valuation rule effective date delayed",
                "2021-04-16",
                EFFECT,
                moved_from("2021-02-16"),
            ),
            ("2021-02-12", "Comments due on gas valuation rule delay", "2021-03-15", DEADLINE),
            (
                "2021-04-10",
                "Gas valuation rule effective date delayed",
                "2021-11-01",
                EFFECT,
                moved_from("2021-04-16"),
            ),
        ),
        [
            ("2021-03-15", "active", ["new"]),
            ("2021-11-01", "active", ["new", "moved", "moved"]),
        ],
    ),
    "a coarse date is refined and coarser echoes do not blur it": (
        told(
            ("2025-09-01", "Copper summit in Lima", "2025-11-01/2025-11-30", MEETING, LIKELY),
            ("2025-10-02", "Copper summit in Lima", "2025-11-01/2025-11-10", MEETING),
            ("2025-10-09", "Copper summit in Lima opens", "2025-11-06", MEETING),
            ("2025-10-20", "Copper summit in Lima", "2025-10-20/2025-12-31", MEETING),
        ),
        [("2025-11-06", "active", ["new", "refined", "refined", "corroborated"])],
    ),
    "a surer source confirms": (
        told(
            ("2025-09-01", "Panama to raise canal tolls", "2025-12-01", EFFECT, MAYBE),
            ("2025-09-20", "Panama canal tolls rise", "2025-12-01", EFFECT),
        ),
        [("2025-12-01", "active", ["new", "confirmed"])],
    ),
    "called off keeps the day and says so": (
        told(
            ("2025-09-01", "Opec ministers meet in Vienna", "2025-10-05", MEETING),
            (
                "2025-09-20",
                "Opec ministers' meeting in Vienna called off",
                "2025-10-05",
                MEETING,
                OFF,
            ),
        ),
        [("2025-10-05", "cancelled", ["new", "cancelled"])],
    ),
    "postponed without a day, then given one, is active again": (
        told(
            ("2025-09-01", "Opec ministers meet in Vienna", "2025-10-05", MEETING),
            (
                "2025-09-20",
                "Opec ministers' meeting in Vienna postponed",
                "2025-10-05",
                MEETING,
                OFF,
            ),
            ("2025-10-10", "Opec ministers meet in Vienna", "2025-11-12", MEETING),
        ),
        [("2025-11-12", "active", ["new", "cancelled", "moved"])],
    ),
    "what was called off is on again when a later article says so for sure": (
        told(
            ("2025-09-01", "Opec ministers meet in Vienna", "2025-10-05", MEETING),
            (
                "2025-09-20",
                "Opec ministers' meeting in Vienna cancelled",
                "2025-10-05",
                MEETING,
                OFF,
            ),
            ("2025-09-21", "Opec ministers may yet meet in Vienna", "2025-10-05", MEETING, MAYBE),
            ("2025-09-25", "Opec ministers meet in Vienna", "2025-10-05", MEETING),
        ),
        [("2025-10-05", "active", ["new", "cancelled", "none", "confirmed"])],
    ),
    "called off twice is told once": (
        told(
            ("2025-09-01", "Opec ministers meet in Vienna", "2025-10-05", MEETING),
            (
                "2025-09-20",
                "Opec ministers' meeting in Vienna cancelled",
                "2025-10-05",
                MEETING,
                OFF,
            ),
            ("2025-09-21", "Opec meeting in Vienna called off", "2025-10-05", MEETING, OFF),
        ),
        [("2025-10-05", "cancelled", ["new", "cancelled", "none"])],
    ),
    "a guess does not narrow what is planned": (
        told(
            ("2025-09-01", "Copper summit in Lima", "2025-11-01/2025-11-30", MEETING),
            ("2025-10-02", "Copper summit in Lima", "2025-11-06", MEETING, MAYBE),
        ),
        [("2025-11-01/2025-11-30", "active", ["new", "none"])],
    ),
    "a cancellation of something unheard of is a record too": (
        told(("2025-09-20", "Zinc forum in Oslo cancelled", "2025-10-05", MEETING, OFF)),
        [("2025-10-05", "cancelled", ["cancelled"])],
    ),
    "a proposal moves nothing": (
        told(
            ("2025-01-05", "Ferry subsidy expires", "2025-03-31", EXPIRY),
            (
                "2025-02-01",
                "Bill would extend ferry subsidy",
                "2025-09-30",
                EXPIRY,
                MAYBE,
                moved_from("2025-03-31"),
            ),
        ),
        [("2025-03-31", "active", ["new", "none"])],
    ),
    "another day with no act of moving is a conflict: the day stays": (
        told(
            ("2025-06-20", "Tariff pause for Brazil ends", "2025-07-08", EXPIRY),
            ("2025-06-22", "Pause in Brazil tariffs ends", "2025-07-09", EXPIRY),
        ),
        [("2025-07-08", "active", ["new", "none"])],
    ),
    "a stated day outranks a computed one": (
        told(
            (
                "2025-08-12",
                "90-day steel pause ends",
                "2025-11-09",
                EXPIRY,
                {"derived": "2025-08-11 + 90 days"},
            ),
            ("2025-09-01", "Steel pause ends", "2025-11-10", EXPIRY),
            (
                "2025-09-03",
                "90-day steel pause ends",
                "2025-11-09",
                EXPIRY,
                {"derived": "2025-08-11 + 90 days"},
            ),
        ),
        [("2025-11-10", "active", ["new", "refined", "none"])],
    ),
    "what a newer article moved, an older one that says the old day does not undo": (
        told(
            ("2025-06-11", "Copper levy takes effect", "2025-07-09", EFFECT),
            (
                "2025-07-07",
                "Copper levy pushed back",
                "2025-08-01",
                EFFECT,
                moved_from("2025-07-09"),
            ),
            ("2025-07-08", "Copper levy takes effect", "2025-07-09", EFFECT),
        ),
        [("2025-08-01", "active", ["new", "moved", "none"])],
    ),
    "an expiry that has passed is over: the next one is another": (
        told(
            ("2025-09-22", "Farm funding lapses", "2025-09-30", EXPIRY),
            ("2025-11-15", "Farm funding lapses", "2026-01-30", EXPIRY),
        ),
        [("2025-09-30", "active", ["new"]), ("2026-01-30", "active", ["new"])],
    ),
    "an extension agreed at the brink is told a day or two after it": (
        told(
            ("2025-03-11", "Ferry funding runs out", "2025-03-14", EXPIRY),
            ("2025-03-16", "Ferry funding runs out", "2025-09-30", EXPIRY),
        ),
        [("2025-09-30", "active", ["new", "moved"])],
    ),
    "an expiry extended before it lapsed, though told of later, moves": (
        told(
            ("2025-09-22", "Fishing waiver expires", "2025-09-30", EXPIRY),
            (
                "2025-10-20",
                "Fishing waiver extended",
                "2026-01-30",
                EXPIRY,
                moved_from("2025-09-30"),
            ),
        ),
        [("2026-01-30", "active", ["new", "moved"])],
    ),
    "a deadline that has passed is over": (
        told(
            ("2025-11-04", "Bids due for harbour concession", "2025-11-05", DEADLINE),
            ("2025-11-06", "Bids due for harbour concession", "2025-11-12", DEADLINE),
        ),
        [("2025-11-05", "active", ["new"]), ("2025-11-12", "active", ["new"])],
    ),
    "a launch that did not fly on its day and is set for another soon after has moved": (
        told(
            ("2025-11-04", "Kestrel rocket launches weather satellite", "2025-11-05", LIKELY),
            ("2025-11-06", "Kestrel rocket launches weather satellite", "2025-11-07", LIKELY),
        ),
        [("2025-11-07", "active", ["new", "moved"])],
    ),
    "reports of different months are different": (
        told(
            ("2025-11-15", "October jobs report", "2025-12-01/2025-12-10", RELEASE),
            ("2025-11-15", "November jobs report", "2025-12-05", RELEASE),
        ),
        [("2025-12-01/2025-12-10", "active", ["new"]), ("2025-12-05", "active", ["new"])],
    ),
    "a start and an end of one thing are two": (
        told(
            ("2025-11-02", "Ban on night flights begins", "2025-11-10", EFFECT),
            ("2025-11-08", "Ban on night flights ends", "2025-11-12", EXPIRY),
        ),
        [("2025-11-10", "active", ["new"]), ("2025-11-12", "active", ["new"])],
    ),
    "the same body's two hearings on one day are two, and one alone is put off": (
        told(
            ("2026-01-13", "Transit board hearing on tunnel merger", "2026-06-09", MEETING),
            (
                "2026-02-25",
                "Transit board hearing on fare switching proposal",
                "2026-06-09",
                MEETING,
            ),
            (
                "2026-05-21",
                "Transit board hearing on tunnel merger postponed",
                "2026-06-09",
                MEETING,
                OFF,
            ),
        ),
        [("2026-06-09", "active", ["new"]), ("2026-06-09", "cancelled", ["new", "cancelled"])],
    ),
    "an article without a date adds and corrects nothing": (
        told(
            ("2025-06-11", "Copper levy takes effect", "2025-07-09", EFFECT),
            (None, "Copper levy pushed back", "2025-08-01", EFFECT, moved_from("2025-07-09")),
            (None, "Nickel quota starts", "2026-01-01", EFFECT),
        ),
        [("2025-07-09", "active", ["new", "none"]), ("2026-01-01", "active", ["new"])],
    ),
}
