"""One daemon per data folder, and a nudge between processes."""

import threading

import pytest

from alertd.app.lock import DataLock, running
from alertd.app.poke import PokeListener, poke
from alertd.errors import EXIT_BUSY, AlertdError


def test_a_second_daemon_is_turned_away(tmp_path):
    """The second lock fails with exit status 75 and names the holder."""
    first = DataLock(tmp_path)
    first.acquire()
    with pytest.raises(AlertdError, match="pid") as refused:
        DataLock(tmp_path).acquire()
    assert refused.value.exit_status == EXIT_BUSY
    assert running(tmp_path)
    first.release()
    assert not running(tmp_path)
    DataLock(tmp_path).acquire()


def test_a_poke_reaches_a_listening_daemon(tmp_path):
    """A nudge arrives while somebody listens and is harmless when nobody does."""
    heard = threading.Event()
    assert not poke(tmp_path)
    listener = PokeListener(tmp_path, heard.set)
    listener.start()
    assert poke(tmp_path)
    assert heard.wait(5)
    listener.stop()
    assert not poke(tmp_path)
