"""One claimed file's way: read, recorded and archived, or refused with a note."""

import contextlib
import logging
from enum import StrEnum
from pathlib import Path

from alertd.clock import Clock
from alertd.errors import AlertdError
from alertd.ingest import files
from alertd.ingest.backlog import Waiting
from alertd.ingest.desk import Desk, Refusal
from alertd.ingest.inbox import Claim, Inbox
from alertd.ingest.names import shown
from alertd.model.article import RawDocument
from alertd.sidecars import read_sidecar, sidecar_of

_LOG = logging.getLogger("alertd.ingest")


class End(StrEnum):
    """What became of a file that was taken."""

    RECORDED = "recorded"
    DUPLICATE = "duplicate"
    RECOVERED = "recovered"
    REFUSED = "refused"
    PUT_BACK = "put_back"
    PUT_OFF = "put_off"
    GONE = "gone"


class Passage:
    """Takes one file from .work/ to where it belongs."""

    def __init__(self, inbox: Inbox, desk: Desk, clock: Clock) -> None:
        self._inbox = inbox
        self._desk = desk
        self._clock = clock
        self._notes: dict[Path, dict[str, object]] = {}

    def go(self, waiting: Waiting, max_bytes: int) -> End:
        """Where the file went. Local faults are raised, and the file stays in .work/."""
        claim = waiting.claim
        try:
            content = files.read(claim.path, claim.name, max_bytes)
        except files.StillChangingError:
            self._inbox.release(claim)
            return End.PUT_BACK
        except AlertdError as error:
            return self._refuse(claim, error, None)
        if self._desk.known(content.sha256):
            return self._file_known(waiting, content)
        try:
            self._record(claim, content)
        except AlertdError as error:
            if not is_bad_input(error):
                raise
            return self._refuse(claim, error, content)
        return self._archive(claim, End.RECORDED)

    @property
    def owes_notes(self) -> bool:
        """Whether a note is still to be written."""
        return bool(self._notes)

    def write_notes(self) -> None:
        """Write the notes that are due; OSError leaves the rest for the next time."""
        for refused, note in list(self._notes.items()):
            self._inbox.note(refused, note)
            del self._notes[refused]

    def owe_note(self, refused: Path, refusal: Refusal) -> None:
        """Remember the note that says why a file lies in failed/."""
        self._notes[refused] = {
            "file": shown(refusal.name),
            "what_happened": refusal.error.message,
            "what_to_do": refusal.error.hint,
            "code": refusal.error.code,
            "when": self._clock.now().isoformat(timespec="seconds"),
            "sha256": refusal.sha256,
            "size": refusal.size,
        }

    def _record(self, claim: Claim, content: files.Content) -> None:
        now, told = self._clock.now(), read_sidecar(self._inbox.place(claim.name))
        raw = RawDocument(shown(claim.name), content.sha256, content.data, now, told)
        self._desk.record(raw, self._desk.read(raw))

    def _file_known(self, waiting: Waiting, content: files.Content) -> End:
        if waiting.tries:
            return self._archive(waiting.claim, End.RECOVERED)
        self._desk.seen_again(content.sha256)
        return self._archive(waiting.claim, End.DUPLICATE)

    def _archive(self, claim: Claim, end: End) -> End:
        sidecar = sidecar_of(self._inbox.place(claim.name))
        archived = self._inbox.archive(claim, self._clock.now().date())
        if sidecar is not None:
            self._inbox.archive_sidecar(sidecar, archived)
        fields = {"file": shown(claim.name), "now_at": shown(str(archived))}
        _LOG.info("article %s", end, extra={"fields": fields})
        return end

    def _refuse(self, claim: Claim, error: AlertdError, content: files.Content | None) -> End:
        sha256 = content.sha256 if content else None
        size = len(content.data) if content else claim.path.lstat().st_size
        refusal = Refusal(claim.name, sha256, size, error)
        self._desk.refuse(refusal)
        self.owe_note(self._inbox.refuse(claim), refusal)
        with contextlib.suppress(OSError):  # it is tried again at the next look
            self.write_notes()
        fields = {"file": shown(claim.name), "code": error.code, "why": error.message}
        _LOG.warning("article refused", extra={"fields": fields})
        return End.REFUSED


def is_bad_input(error: AlertdError) -> bool:
    """Whether it is the file's fault; everything else is the machine's and passes."""
    return error.code.startswith("intake.")
