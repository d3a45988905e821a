"""Printing what the preview shows: page by page, at true size, on the printer and range the clerk chooses."""

from typing import Any

from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QProgressDialog, QWidget

from gpdesk.ui.message import show_error
from gpdesk.ui.preview import Preview

DPI = 300


def print_preview(parent: QWidget, preview: Preview) -> None:
    """Ask for printer and pages, and print; say so where there is no printer."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

    if not QPrinterInfo.availablePrinterNames():
        show_error(parent, "Máy này chưa có máy in nào. Hãy bấm “Lưu PDF” rồi in ở máy khác.")
        return
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle("In văn bản")
    dialog.setMinMax(1, preview.page_count)
    is_wanted = bool(dialog.exec())
    dialog.deleteLater()
    if is_wanted:
        print_pages(parent, preview, printer)


def print_pages(parent: QWidget, preview: Preview, printer: Any) -> None:
    """Print the pages of the printer's range; the clerk sees how far it is and can stop between pages."""
    first = printer.fromPage() or 1
    last = min(printer.toPage() or preview.page_count, preview.page_count)
    progress = QProgressDialog("Đang gửi tới máy in…", "Dừng in", 0, last - first + 1, parent)
    progress.setObjectName("print_progress")
    progress.setWindowTitle("In văn bản")
    progress.setWindowModality(Qt.WindowModality.WindowModal)
    printer.setFullPage(True)
    printer.setResolution(DPI)
    painter = QPainter()
    for number in range(first - 1, last):
        printer.setPageLayout(_layout(preview.is_landscape(number)))
        if painter.isActive():
            printer.newPage()
        elif not painter.begin(printer):
            show_error(parent, "Không in được: máy in từ chối. Hãy kiểm tra máy in đã bật, còn giấy, rồi in lại.")
            break
        painter.drawImage(0, 0, preview.picture(number, DPI))
        progress.setValue(number - first + 2)
        if progress.wasCanceled():
            printer.abort()
            break
    if painter.isActive():
        painter.end()
    progress.reset()
    progress.deleteLater()


def _layout(is_landscape: bool) -> QPageLayout:  # noqa: FBT001
    orientation = QPageLayout.Orientation.Landscape if is_landscape else QPageLayout.Orientation.Portrait
    return QPageLayout(QPageSize(QPageSize.PageSizeId.A4), orientation, QMarginsF())
