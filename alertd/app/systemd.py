"""sd_notify(3): tell systemd that we are ready, alive, reloading or stopping."""

import os
import socket


def notify(state: str) -> None:
    """Send `state` (`READY=1`, `WATCHDOG=1`, ...) to the supervisor, if there is one."""
    address = os.environ.get("NOTIFY_SOCKET")
    if not address:
        return
    if address.startswith("@"):
        address = "\0" + address[1:]
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as client:
        try:
            client.sendto(state.encode(), address)
        except OSError:
            return
