"""Cues of a script that puts no spaces between words."""

from functools import partial
from typing import Final

from alertd.commitments import cues

cue: Final = partial(cues.cue, spaced=False)
