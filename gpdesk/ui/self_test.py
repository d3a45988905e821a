"""A drawn window and a drawn page, for the self-test of a build."""

from pathlib import Path


def draw_desk(file: Path, pdf: bytes) -> bool:
    """Open the file in a window and a paper in the preview; tell whether both draw something."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSettings, QSize
    from PySide6.QtGui import QImage
    from PySide6.QtPdf import QPdfDocument

    from gpdesk.ui.application import prepare_application
    from gpdesk.ui.main_window import MainWindow
    from gpdesk.ui.page_list import PageName
    from gpdesk.ui.session import Session
    from gpdesk.ui.theme import apply_sheet

    application = prepare_application(["gpdesk"])
    session = Session()
    window = MainWindow(session, QSettings(str(file.with_suffix(".ini")), QSettings.Format.IniFormat))
    apply_sheet(application)
    session.open(file)
    for name in PageName:
        window.show_page(name)
    picture = window.grab().toImage()
    window.close()
    data = QByteArray(pdf)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    page = document.render(0, QSize(300, 424))
    document.close()
    return _is_drawn(picture) and _is_drawn(page) and not page.isNull() and isinstance(page, QImage)


def _is_drawn(picture: "object") -> bool:
    from PySide6.QtGui import QImage

    if not isinstance(picture, QImage) or picture.isNull():
        return False
    small = picture.scaled(24, 24)
    return len({small.pixel(x, y) for x in range(24) for y in range(24)}) > 4
