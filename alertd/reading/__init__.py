"""Pure: decode, annotate, read, put together; decides the article's date and zone."""

from alertd.reading.read import read, read_all

__all__ = ["read", "read_all"]
