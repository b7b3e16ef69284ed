"""Years of articles at once: archives unpacked, read by many, folded in lots; nothing is sent."""

from alertd.backfill.archives import articles_in
from alertd.backfill.engines import Engine, Processes, engine_at
from alertd.backfill.run import Backfill, Progress

__all__ = ["Backfill", "Engine", "Processes", "Progress", "articles_in", "engine_at"]
