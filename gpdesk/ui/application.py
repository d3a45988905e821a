"""The one application object, with our look and our texts."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from gpdesk.ui.theme import apply_theme
from gpdesk.ui.translation import VietnameseTexts


def prepare_application(arguments: list[str]) -> QApplication:
    """Return the one application object with our look and our texts; make it if there is none yet."""
    present = QCoreApplication.instance()
    application = present if isinstance(present, QApplication) else QApplication(arguments)
    application.setApplicationName("gpdesk")
    application.setApplicationDisplayName("")
    if not application.findChildren(VietnameseTexts):
        application.installTranslator(VietnameseTexts(application))
        apply_theme(application)
    return application
