"""Fuzzing that follows what the code does with its input: `make fuzz`, with atheris installed.

Every file in the folders given is a start; what breaks a promise is left as `crash-*` here.
"""

import sys

import atheris

with atheris.instrument_imports(include=["alertd"]):
    from tests.fuzz.promises import NAMES, read_or_refused


def one_file(data: bytes) -> None:
    """The first byte chooses the file's name, the rest is the file."""
    if data:
        read_or_refused(data[1:], NAMES[data[0] % len(NAMES)])


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_file)
    atheris.Fuzz()
