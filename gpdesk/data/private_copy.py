"""A copy of a file in a folder of our own, for what must not be tried on the clerk's file itself."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gpdesk.data.fault import translated
from gpdesk.data.header import side_file

_SIDE_FILES = ("-journal", "-wal")


@contextmanager
def private_copy(path: Path) -> Iterator[Path]:
    """Copy a file with what SQLite keeps beside it, and remove the copy at the end of the block.

    There a journal left by a crash may be rolled back, an older schema migrated and a hostile file opened, while the
    file itself keeps every byte. Close all connections before the block ends.
    """
    with tempfile.TemporaryDirectory(prefix="gpdesk-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder).resolve() / "copy.gpdesk"
        with translated(path):
            shutil.copyfile(path, copy)
            for ending in _SIDE_FILES:
                if side_file(path, ending).exists():
                    shutil.copyfile(side_file(path, ending), side_file(copy, ending))
        yield copy
