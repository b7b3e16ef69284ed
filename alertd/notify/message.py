"""A message as it is handed to a channel."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """Plain text. `delivery_id` stays the same over every attempt, so that repeats can be told."""

    title: str
    body: str
    delivery_id: str
