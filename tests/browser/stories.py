"""Articles for the browser to look at: their dates lie around the day on which the tests run."""

from collections.abc import Iterator
from datetime import date, timedelta


def written(day: date) -> str:
    """As newspapers write it, with the year."""
    return f"{day:%B} {day.day}, {day.year}"


def stories(today: date) -> Iterator[tuple[str, date, str, str]]:
    """File name, day of publication, outlet and text of each, in the order of publication."""

    def on(days: int) -> str:
        return written(today + timedelta(days=days))

    yield (
        "truce-signed.txt",
        today - timedelta(days=30),
        "Harbour Gazette",
        (
            "US and China sign trade truce\n\n"
            f"The United States and China signed a trade truce on {on(-31)}. "
            f"The trade truce between the United States and China expires on {on(24)}, unless both "
            "sides extend it. Similar talks in 2019 ended without a result.\n"
        ),
    )
    yield (
        "truce-column.txt",
        today - timedelta(days=28),
        "Morning Ledger",
        (
            "What the trade truce means\n\n"
            f"The trade truce between the United States and China expires on {on(25)}. "
            "Importers have been stocking up for months.\n"
        ),
    )
    yield (
        "steel-tariffs.txt",
        today - timedelta(days=20),
        "Morning Ledger",
        (
            "Tariffs on steel to start\n\n"
            f"New tariffs on steel from Canada will take effect on {on(6)}, the White House said. "
            f"Producers complained on {on(-22)}.\n"
        ),
    )
    yield (
        "geneva-summit.txt",
        today - timedelta(days=15),
        "Harbour Gazette",
        (
            "Leaders to meet in Geneva\n\n"
            f"Leaders of Japan and South Korea will meet in Geneva on {on(12)} for a summit.\n"
        ),
    )
    yield (
        "fishing-rule.txt",
        today - timedelta(days=9),
        "Public Notices",
        (
            "Rule on fishing quotas\n\n"
            f"Comments on the proposed rule on fishing quotas must be received on or before {on(33)}. "
            f"The agency will publish its final rule between {on(60)} and {on(70)}.\n"
        ),
    )
    yield (
        "steel-delayed.txt",
        today - timedelta(days=5),
        "Harbour Gazette",
        (
            "Steel tariffs delayed\n\n"
            f"New tariffs on steel from Canada, which were to take effect on {on(6)}, have been "
            f"pushed back to {on(40)}, the White House said.\n"
        ),
    )
    yield (
        "summit-off.txt",
        today - timedelta(days=3),
        "Morning Ledger",
        (
            "Geneva summit called off\n\n"
            f"The summit of leaders of Japan and South Korea in Geneva on {on(12)} has been called off.\n"
        ),
    )
    yield (
        "rate-decision.txt",
        today,
        "Morning Ledger",
        (
            "Central bank to decide\n\n"
            f"The Bank of England will announce its interest rate decision on {on(1)} at 12:00 GMT.\n"
        ),
    )
