"""Pure: bytes into a document and its date candidates, one file a format."""

from alertd.documents.decode import decode, split

__all__ = ["decode", "split"]
