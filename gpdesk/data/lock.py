"""One writer at a time: an operating-system lock on a side file, freed by the system even if the program is killed."""

import errno
import os
import sys
from pathlib import Path

from gpdesk.data.error import FileLocked, WriteProtected
from gpdesk.data.fault import system_fault
from gpdesk.data.header import side_file

_HELD = frozenset({errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK})
_PROTECTED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_ATTEMPTS = 5


class WriterLock:
    """Hold the right to write ``path``; a left-over side file without a living holder means nothing."""

    def __init__(self, path: Path) -> None:
        """Take the lock.

        Raises ``FileLocked`` where another process (or window) holds it, ``WriteProtected`` where the folder takes no
        new file.
        """
        self._side = side_file(path, ".lock")
        for _ in range(_ATTEMPTS):
            descriptor = _open(path, self._side)
            if _is_still_there(descriptor, self._side):
                self._descriptor = descriptor
                return
            # Its holder went away and took the side file along between our opening and our locking.
            os.close(descriptor)
        raise FileLocked(path)

    def release(self) -> None:
        """Give the lock back and remove the side file."""
        if sys.platform == "win32":
            os.close(self._descriptor)
            _forget(self._side)
        else:
            # While the lock is still held: nobody else's side file can be hit.
            _forget(self._side)
            os.close(self._descriptor)


def _open(path: Path, side: Path) -> int:
    try:
        descriptor = os.open(side, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as fault:
        if fault.errno in _PROTECTED:
            raise WriteProtected(path) from fault
        raise system_fault(path, fault) from fault
    try:
        _lock(descriptor)
    except OSError as fault:
        os.close(descriptor)
        if fault.errno in _HELD:
            raise FileLocked(path) from fault
        raise system_fault(path, fault) from fault
    return descriptor


def _is_still_there(descriptor: int, side: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), side.stat())
    except OSError:
        return False


def _forget(side: Path) -> None:
    try:
        side.unlink(missing_ok=True)
    except OSError:
        # Another process has opened it in the meantime; the file itself says nothing.
        return


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
