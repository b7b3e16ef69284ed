"""The command line: parse arguments, call the parts; heavy imports stay inside the commands."""

from alertd.cli.root import main

__all__ = ["main"]
