"""The one way in: in one transaction, statements or corrections -> fold -> plan -> rows."""

from alertd.journal.notes import Wanted
from alertd.journal.record import Recorded, record, record_failure, record_file
from alertd.journal.replan import replan, replan_if_changed
from alertd.journal.views import ledger_as_of
from alertd.model.correction import Author

__all__ = [
    "Author",
    "Recorded",
    "Wanted",
    "ledger_as_of",
    "record",
    "record_failure",
    "record_file",
    "replan",
    "replan_if_changed",
]
