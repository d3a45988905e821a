"""The preview: it shows the very bytes that are saved and printed."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from gpdesk.ui.page import name_widget


class Preview(QWidget):
    """Pages of a PDF, read from memory so that no file is held open."""

    def __init__(self) -> None:
        super().__init__()
        self._document: Any = None
        self._view: Any = None
        self._buffer: QBuffer | None = None
        self._bytes: QByteArray | None = None
        self._stack = QStackedWidget()
        self._notice = QLabel()
        self._notice.setObjectName("preview_notice")
        self._notice.setTextFormat(Qt.TextFormat.PlainText)
        self._notice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._notice.setWordWrap(True)
        self._notice.setMargin(24)
        self._stack.addWidget(self._notice)
        self._bar = QWidget()
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(4)
        for key, text, hint, slot in (
            ("previous", "‹", "Trang trước", lambda: self._turn(-1)),
            ("next", "›", "Trang sau", lambda: self._turn(1)),
        ):
            bar.addWidget(_small_button(key, text, hint, slot))
        self._pages = QLabel()
        bar.addWidget(self._pages, 1)
        for key, text, hint, slot in (
            ("zoom_out", "−", "Thu nhỏ", lambda: self._zoom(1 / 1.2)),
            ("zoom_in", "+", "Phóng to", lambda: self._zoom(1.2)),
            ("fit", "Vừa bề ngang", "Vừa bề ngang", self._fit),
        ):
            bar.addWidget(_small_button(key, text, hint, slot))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._bar)
        self.show_notice("")

    def show_notice(self, text: str) -> None:
        """Show a sentence in place of pages."""
        self._notice.setText(text)
        self._stack.setCurrentIndex(0)
        self._bar.setEnabled(False)
        self._pages.setText("")

    def show_pdf(self, data: bytes) -> None:
        """Show a paper; the place on the page is kept."""
        self._make_view()
        where = self._view.verticalScrollBar().value()
        self._document.close()
        # Both must live as long as Qt reads from them.
        self._bytes = QByteArray(data)
        self._buffer = QBuffer(self._bytes, self)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self._stack.setCurrentWidget(self._view)
        self._view.verticalScrollBar().setValue(where)
        self._bar.setEnabled(True)
        self._show_place()

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return int(self._document.pageCount()) if self._document else 0

    def is_landscape(self, page: int) -> bool:
        """Tell whether a page (from 0) lies across."""
        size = self._document.pagePointSize(page)
        return bool(size.width() > size.height())

    def picture(self, page: int, dpi: int) -> QImage:
        """Return a page (from 0) as a picture at true size."""
        points = self._document.pagePointSize(page)
        size = QSize(round(points.width() * dpi / 72), round(points.height() * dpi / 72))
        return QImage(self._document.render(page, size))

    def _make_view(self) -> None:
        if self._view is not None:
            return
        from PySide6.QtPdf import QPdfDocument
        from PySide6.QtPdfWidgets import QPdfView

        self._document = QPdfDocument(self)
        self._view = QPdfView(self)
        name_widget(self._view, "preview_view", "Xem trước văn bản")
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setDocument(self._document)
        self._view.pageNavigator().currentPageChanged.connect(lambda _page: self._show_place())
        self._stack.addWidget(self._view)
        self._fit()

    def _show_place(self) -> None:
        self._pages.setText(f"Trang {self._view.pageNavigator().currentPage() + 1}/{self.page_count}")

    def _turn(self, pages: int) -> None:
        navigator = self._view.pageNavigator()
        page = min(self.page_count - 1, max(0, navigator.currentPage() + pages))
        navigator.jump(page, QPointF())

    def _fit(self) -> None:
        if self._view is not None:
            from PySide6.QtPdfWidgets import QPdfView

            self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def _zoom(self, factor: float) -> None:
        if self._view is None:
            return
        from PySide6.QtPdfWidgets import QPdfView

        fitted = self._view.zoomMode() == QPdfView.ZoomMode.FitToWidth
        now = self._fitted_zoom() if fitted else self._view.zoomFactor()
        self._view.setZoomMode(QPdfView.ZoomMode.Custom)
        self._view.setZoomFactor(min(4.0, max(0.3, now * factor)))

    def _fitted_zoom(self) -> float:
        width = self._document.pagePointSize(0).width() * self._view.logicalDpiX() / 72
        return float(self._view.viewport().width() / width) if width else 1.0


def _small_button(key: str, text: str, hint: str, slot: Callable[[], None]) -> QPushButton:
    button = QPushButton(text)
    name_widget(button, f"preview_{key}", hint)
    button.setToolTip(hint)
    button.setMinimumWidth(36)
    button.clicked.connect(lambda _checked=False: slot())
    return button
