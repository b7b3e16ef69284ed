"""Which version of everything that decides when a notice is due is in force."""

import zoneinfo
from importlib import metadata
from pathlib import Path

from alertd import __version__


def rules_in_force() -> str:
    """Names alertd's version and that of the tz database that zones are read from."""
    return f"alertd {__version__}, tz {tz_version()}"


def tz_version() -> str:
    """The tz database's version: the system's, where it has one and says so, else the package's."""
    for folder in zoneinfo.TZPATH:
        for name in ("+VERSION", "tzdata.zi"):
            try:
                with (Path(folder) / name).open(encoding="utf-8") as file:
                    return file.readline().strip("# \n")
            except (OSError, UnicodeDecodeError):
                continue
    return metadata.version("tzdata")
