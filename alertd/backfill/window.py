"""Working ahead, but not far: answers in order, and few documents in memory."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

_Asked = TypeVar("_Asked")
_Told_co = TypeVar("_Told_co", covariant=True)
_Answer = TypeVar("_Answer")


class Promise(Protocol[_Told_co]):
    """An answer that is being worked out."""

    def result(self) -> _Told_co:
        """The answer, once it is there."""
        ...


def in_order(
    asked: Iterable[_Asked], submit: Callable[[_Asked], Promise[_Answer]], ahead: int
) -> Iterator[tuple[_Asked, _Answer]]:
    """Each question with its answer; at most `ahead` are handed in before the first is awaited."""
    pending: deque[tuple[_Asked, Promise[_Answer]]] = deque()
    for one in asked:
        pending.append((one, submit(one)))
        if len(pending) >= ahead:
            first, promise = pending.popleft()
            yield first, promise.result()
    while pending:
        first, promise = pending.popleft()
        yield first, promise.result()
