"""Making an engine of a URL, or saying in words why there is none."""

from typing import Any

from sqlalchemy import URL, Engine, create_engine
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from alertd.errors import AlertdError


def created(url: URL, **options: Any) -> Engine:
    """The engine; AlertdError `store.url` where its driver is not there."""
    try:
        return create_engine(url, **options)
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise unusable(type(error).__name__) from None


def unusable(why: str) -> AlertdError:
    """The URL itself is not repeated: it may hold a password."""
    return AlertdError(
        "store.url",
        f"The database URL cannot be used ({why}).",
        "Give a path, sqlite:///PATH or postgresql://USER@HOST/NAME; "
        'for PostgreSQL install "alertd[postgres]".',
    )
