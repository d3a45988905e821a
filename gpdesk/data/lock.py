"""One writer at a time: an operating-system lock on a side file, freed by the system even if the program is killed."""

import os
import sys
from pathlib import Path

from gpdesk.data.error import FileLocked, FileUnwritable


class WriterLock:
    """Hold the right to write ``path``; a left-over side file without a living holder means nothing."""

    def __init__(self, path: Path) -> None:
        """Take the lock; raise ``FileLocked`` where another process (or window) holds it."""
        self._side = path.with_name(path.name + ".lock")
        try:
            self._descriptor = os.open(self._side, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as fault:
            raise FileUnwritable(path, fault.strerror or "không rõ lý do") from fault
        try:
            _lock(self._descriptor)
        except OSError as fault:
            os.close(self._descriptor)
            raise FileLocked(path) from fault

    def release(self) -> None:
        """Give the lock back and remove the side file."""
        os.close(self._descriptor)
        try:
            self._side.unlink(missing_ok=True)
        except OSError:
            # Another process may have opened it in the meantime; the file itself says nothing.
            return


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
