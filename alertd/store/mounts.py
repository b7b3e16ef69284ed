"""Which kind of file system a folder lies on."""

import contextlib
import os
import re
from pathlib import Path

_MOUNTS = "/proc/self/mountinfo"
_POINT = 4  # the column that names the mount point
_REMOTE = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "virtiofs", "ceph", "glusterfs", "lustre"}
    | {"afs", "ncpfs", "ocfs2", "gfs2", "davfs"}
)


def is_remote(path: Path, mounts: str | None = None) -> bool:
    """Whether changes to the folder may be made elsewhere, so that the kernel reports none.

    `mounts` is the text of /proc/self/mountinfo; without one, the running system's.
    """
    if mounts is None:
        mounts = ""
        with contextlib.suppress(OSError):
            mounts = Path(_MOUNTS).read_text("utf-8", "surrogateescape")
    kind = _kind(os.path.realpath(path), mounts)
    return kind in _REMOTE or kind.startswith("fuse")


def _kind(path: str, mounts: str) -> str:
    """The type of the file system that is mounted nearest above `path`; later lines win."""
    best, kind = "", ""
    for line in mounts.splitlines():
        place, _, rest = line.partition(" - ")
        columns, types = place.split(" "), rest.split(" ")
        if len(columns) <= _POINT:
            continue
        point = re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), columns[_POINT])
        below = point == path or path.startswith(point.rstrip("/") + "/")
        if below and len(point) >= len(best):
            best, kind = point, types[0]
    return kind
