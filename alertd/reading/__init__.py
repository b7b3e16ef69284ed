"""Pure: decode, annotate, read, put together; decides the article's date and zone."""

from alertd.reading.again import left_out
from alertd.reading.read import read, read_all

__all__ = ["left_out", "read", "read_all"]
