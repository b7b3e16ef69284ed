"""What settings are made of: strict tables, zones, stages, names, times of day."""

import re
import zoneinfo
from datetime import time
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from alertd.model.policy import LeadTime


def _known_zone(name: str) -> str:
    if name not in zoneinfo.available_timezones():
        raise ValueError("not a time zone; use an IANA name such as Europe/Berlin")
    return name


def _readable_stage(stage: str) -> str:
    LeadTime.parse(stage)
    return stage


def _wall_clock(value: object) -> object:
    """A time of day as TOML has it, or as HH:MM where only text can be had (variables)."""
    if isinstance(value, time) and value.tzinfo is None:
        return value
    if isinstance(value, str) and re.fullmatch(r"[0-2]\d:[0-5]\d(:[0-5]\d)?", value):
        return value
    raise ValueError("write a time of day such as 09:00:00, without quotes")


Zone = Annotated[str, AfterValidator(_known_zone)]
Stage = Annotated[str, AfterValidator(_readable_stage)]
Name = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$")]
WallClock = Annotated[time, BeforeValidator(_wall_clock)]


class Strict(BaseModel):
    """A table in which a key that nobody knows is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)
