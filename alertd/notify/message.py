"""A message as it is handed to a channel."""

from dataclasses import dataclass

from alertd.model.policy import Format


@dataclass(frozen=True, slots=True)
class Message:
    """Title and body. `delivery_id` stays the same over every attempt, so that repeats can be told.

    `plain` is the body in plain text where `format` is another: for a channel that takes less.
    """

    title: str
    body: str
    delivery_id: str
    format: Format = Format.TEXT
    plain: str = ""
