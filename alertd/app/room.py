"""How much room the disk has left for what alertd keeps."""

import shutil
from pathlib import Path

from alertd.settings import Settings


def has_room(settings: Settings) -> bool:
    """Whether articles may still be taken in; what is due is sent as long as anything fits."""
    return free_bytes(settings.data) >= settings.storage.min_free_mb * 2**20


def free_bytes(path: Path) -> int:
    """What is free where `path` lies, or will lie."""
    there = next(parent for parent in (path, *path.absolute().parents) if parent.exists())
    return shutil.disk_usage(there).free
