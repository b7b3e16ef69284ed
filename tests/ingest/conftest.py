"""Fixtures of the intake's tests."""

from pathlib import Path

import pytest

from alertd.clock import VirtualClock
from alertd.ingest import Inbox, Intake
from tests.ingest.scene import NOON, Ledger, Scene, Shipped


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    """An empty inbox at noon on 24 October 2025."""
    clock, ledger, path = VirtualClock(NOON), Ledger(), tmp_path / "inbox"
    return Scene(path, clock, ledger, Intake(Inbox(path), ledger.desk(), clock, Shipped))
