"""Which file systems report no changes made elsewhere."""

from pathlib import Path

import pytest

from alertd.store import mounts

MOUNTS = r"""
22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw
30 22 0:40 / /mnt/share rw,relatime shared:5 - nfs4 server:/x rw,vers=4.2
31 22 0:41 / /mnt/share/local rw,relatime - tmpfs tmpfs rw
32 22 0:42 / /mnt/my\040drive rw,relatime - fuse.sshfs user@host:/ rw
33 22 0:43 / /vm rw,relatime - virtiofs shared rw
"""


@pytest.mark.parametrize(
    ("path", "remote"),
    [
        ("/srv/inbox", False),
        ("/mnt/share/inbox", True),
        ("/mnt/shared", False),
        ("/mnt/share/local/inbox", False),
        ("/mnt/my drive/inbox", True),
        ("/vm", True),
    ],
)
def test_the_nearest_mount_decides(path: str, remote: bool) -> None:
    """The file system that is mounted nearest above the folder tells."""
    assert mounts.is_remote(Path(path), MOUNTS) is remote


def test_unknown_mounts_count_as_local() -> None:
    """Where nothing can be told, the kernel is trusted to report changes."""
    assert not mounts.is_remote(Path("/srv/inbox"), "nonsense\n")
