"""Papers made in the background, one at a time: a newer wish drops an older one, and what takes long can be stopped."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from gpdesk.domain.error import GpdeskError
from gpdesk.ui.progress_line import ProgressLine
from gpdesk.ui.worker import Job


class PaperWork(QObject):
    """Runs one job and shows how it stands in ``progress``; ``stopped`` tells that the clerk gave it up."""

    stopped = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.progress = ProgressLine("paper")
        self.progress.cancelled.connect(self._stop)
        self._job: Job | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a paper is being made."""
        return self._job is not None

    def start(
        self,
        text: str,
        work: Callable[[], Any],
        on_done: Callable[[Any], None],
        on_error: Callable[[GpdeskError], None],
    ) -> None:
        """Do ``work`` in place of what is being done; it is given frozen values only."""
        if self._job is not None:
            self._job.cancel()
        self.progress.begin(text)
        self._job = Job(self, work, on_done, on_error)
        self._job.finished.connect(self._finish)

    def _finish(self) -> None:
        self._job = None
        self.progress.end()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self.stopped.emit()
