"""Folder watcher and intake state machine: a dropped file comes in once, whatever happens."""

from alertd.ingest.desk import Desk, Refusal
from alertd.ingest.inbox import Inbox
from alertd.ingest.intake import Intake, Look
from alertd.ingest.limits import Limits
from alertd.ingest.live import ingest_file, open_intake
from alertd.ingest.loop import IntakeLoop
from alertd.ingest.others import Others
from alertd.ingest.passage import End
from alertd.ingest.reader import Reader
from alertd.ingest.watcher import Watcher

__all__ = [
    "Desk",
    "End",
    "Inbox",
    "Intake",
    "IntakeLoop",
    "Limits",
    "Look",
    "Others",
    "Reader",
    "Refusal",
    "Watcher",
    "ingest_file",
    "open_intake",
]
