"""The preview: it shows the very bytes that are saved and printed."""

from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from gpdesk.ui.page import name_widget

_PRINT_DPI = 300


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
        self._notice.setWordWrap(True)
        self._notice.setMargin(24)
        self._stack.addWidget(self._notice)
        bar = QHBoxLayout()
        self._pages = QLabel()
        bar.addWidget(self._pages, 1)
        for key, text, slot in (
            ("zoom_out", "Thu nhỏ", lambda: self._zoom(1 / 1.2)),
            ("zoom_in", "Phóng to", lambda: self._zoom(1.2)),
            ("fit", "Vừa bề ngang", self._fit),
        ):
            button = QPushButton(text)
            name_widget(button, f"preview_{key}", text)
            button.clicked.connect(lambda _checked=False, do=slot: do())
            bar.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(bar)
        layout.addWidget(self._stack, 1)

    def show_notice(self, text: str) -> None:
        """Show a sentence in place of pages."""
        self._notice.setText(text)
        self._stack.setCurrentIndex(0)
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
        self._pages.setText(f"{self._document.pageCount()} trang")
        self._view.verticalScrollBar().setValue(where)

    def print_pages(self, printer: Any) -> None:
        """Print page by page at true size; ``printer`` is a ``QPrinter`` with range and copies set."""
        from PySide6.QtCore import QMarginsF
        from PySide6.QtGui import QPageLayout, QPageSize, QPainter

        first = printer.fromPage() or 1
        last = printer.toPage() or self._document.pageCount()
        printer.setFullPage(True)
        printer.setResolution(_PRINT_DPI)
        painter = QPainter()
        for page in range(first - 1, min(last, self._document.pageCount())):
            points = self._document.pagePointSize(page)
            landscape = points.width() > points.height()
            orientation = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
            printer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), orientation, QMarginsF()))
            if painter.isActive():
                printer.newPage()
            else:
                painter.begin(printer)
            size = QSize(round(points.width() * _PRINT_DPI / 72), round(points.height() * _PRINT_DPI / 72))
            painter.drawImage(0, 0, self._document.render(page, size))
        painter.end()

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
        self._stack.addWidget(self._view)
        self._fit()

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
