"""Long work off the main thread. It is given frozen values only; the store stays on the main thread."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from gpdesk.domain.error import GpdeskError


class _Signals(QObject):
    done = Signal(object)
    failed = Signal(object)


class _Task(QRunnable):
    def __init__(self, work: Callable[[], Any], signals: _Signals) -> None:
        super().__init__()
        self._work = work
        self._signals = signals

    def run(self) -> None:
        """Do the work in the pool's thread; the result comes back by a queued signal."""
        try:
            result = self._work()
        except Exception as fault:
            self._emit(self._signals.failed, fault)
        else:
            self._emit(self._signals.done, result)

    @staticmethod
    def _emit(signal: Any, value: object) -> None:
        try:
            signal.emit(value)
        except RuntimeError:
            # The window was closed while we worked; nobody waits for the result.
            return


class Job(QObject):
    """One piece of background work; ``cancel`` drops its result."""

    finished = Signal()

    def __init__(
        self,
        owner: QObject,
        work: Callable[[], Any],
        on_done: Callable[[Any], None],
        on_error: Callable[[GpdeskError], None],
    ) -> None:
        super().__init__(owner)
        self._on_done = on_done
        self._on_error = on_error
        self._is_cancelled = False
        self._signals = _Signals(self)
        self._signals.done.connect(self._take)
        self._signals.failed.connect(self._fail)
        # The pool must not delete what Python still holds.
        self._task = _Task(work, self._signals)
        self._task.setAutoDelete(False)
        QThreadPool.globalInstance().start(self._task)

    def cancel(self) -> None:
        """Forget the result; what was there before stays. Work that has not begun is not begun at all."""
        if not self._is_cancelled:
            self._is_cancelled = True
            if QThreadPool.globalInstance().tryTake(self._task):
                self.deleteLater()
            self.finished.emit()

    def _take(self, result: Any) -> None:
        if not self._is_cancelled:
            self.finished.emit()
            self._on_done(result)
        self.deleteLater()

    def _fail(self, fault: Exception) -> None:
        self.deleteLater()
        if self._is_cancelled:
            return
        self.finished.emit()
        if not isinstance(fault, GpdeskError):
            raise fault
        self._on_error(fault)
