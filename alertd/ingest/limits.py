"""How patient intake is and how much it takes; the settings' `intake` table is one."""

from typing import Protocol


class Limits(Protocol):
    """Asked for anew at every look, so that changed settings take effect."""

    @property
    def settle_seconds(self) -> float:
        """A file is taken when it has looked the same for so long."""
        ...

    @property
    def scan_seconds(self) -> float:
        """The folder is looked through at least this often."""
        ...

    @property
    def empty_after_seconds(self) -> float:
        """An empty file is given so long to be filled."""
        ...

    @property
    def max_bytes(self) -> int:
        """Larger files are refused."""
        ...

    @property
    def timezone(self) -> str:
        """The IANA zone of articles that show none."""
        ...
