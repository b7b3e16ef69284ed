"""Days that commitments cover, inclusive at both ends."""

from dataclasses import dataclass
from datetime import date

_HALF = 2


@dataclass(frozen=True, slots=True)
class Span:
    """From `first` to `last`, both inside."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it covers."""
        return (self.last - self.first).days + 1

    @property
    def edtf(self) -> str:
        """A day, or `first/last`."""
        return str(self.first) if self.first == self.last else f"{self.first}/{self.last}"

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside."""
        return self.first <= other.first and other.last <= self.last

    def shared(self, other: "Span") -> int:
        """How many days both cover."""
        return max(0, (min(self.last, other.last) - max(self.first, other.first)).days + 1)

    def gap(self, other: "Span") -> int:
        """Days from one to the other; 0 where they meet."""
        if other.first > self.last:
            return (other.first - self.last).days
        return (self.first - other.last).days if self.first > other.last else 0

    def narrows(self, other: "Span") -> bool:
        """Whether it says the same as `other`, only more precisely: at least half inside it."""
        return self.days < other.days and _HALF * self.shared(other) >= self.days
