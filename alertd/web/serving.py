"""The server: a thread beside the daemon, which a page that cannot be served never stops."""

import logging
import socket
import threading

import uvicorn

from alertd.web.application import application
from alertd.web.limits import patient
from alertd.web.live import Listeners
from alertd.web.parts import Parts

_LOG = logging.getLogger("alertd.web")
_KEEP_ALIVE_SECONDS = 5
_MOST_AT_ONCE = 64


class PageServer:
    """Serves the page from `start` to `stop`."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._server: uvicorn.Server | None = None
        self._thread: threading.Thread | None = None
        self._listeners = Listeners()

    def start(self) -> None:
        """Open the address and serve; a log line where it cannot be had."""
        access = self._parts.access
        try:
            listening = _listen(access.host, access.port)
        except OSError as error:
            fields = {"address": f"{access.host}:{access.port}", "problem": error.strerror}
            fields["do"] = "free the port, or set web.port"
            _LOG.error("web.unavailable", extra={"fields": fields})
            return
        served = application(self._parts)
        self._listeners = served.state.listeners
        self._server = uvicorn.Server(
            uvicorn.Config(
                served,
                log_config=None,
                access_log=False,
                server_header=False,
                http=patient(self._parts.patience),
                date_header=True,
                lifespan="off",
                timeout_keep_alive=_KEEP_ALIVE_SECONDS,
                timeout_graceful_shutdown=1,
                limit_concurrency=_MOST_AT_ONCE,
            )
        )
        run = threading.Thread(
            target=self._server.run, args=([listening],), name="web", daemon=True
        )
        run.start()
        self._thread = run
        _LOG.info("web.ready", extra={"fields": {"address": f"http://{access.host}:{access.port}"}})

    def stop(self, patience: float) -> None:
        """Stop serving; gives up after `patience` seconds."""
        if self._server is not None and self._thread is not None:
            self._listeners.is_over = True  # a stream has no end of its own
            self._server.should_exit = True
            self._thread.join(patience)


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen()  # who asks before the server is ready waits, and is not turned away
    except OSError:
        listening.close()
        raise
    return listening
