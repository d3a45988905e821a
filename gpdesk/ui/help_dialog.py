"""The help of a place: one Vietnamese page each, read from ``resources/help``."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from gpdesk.resource import resource_path
from gpdesk.ui.page import name_widget


class HelpDialog(QDialog):
    """Shows the help page with that name."""

    def __init__(self, parent: QWidget | None, name: str) -> None:
        super().__init__(parent)
        self.setObjectName("help_dialog")
        self.setWindowTitle("Trợ giúp")
        self.resize(640, 480)
        text = QTextBrowser()
        name_widget(text, "help_text", "Nội dung trợ giúp")
        text.document().setDocumentMargin(12)
        text.setMarkdown(resource_path(f"help/{name}.md").read_text(encoding="utf-8"))
        close = QPushButton("Đóng")
        name_widget(close, "help_close", "Đóng trợ giúp")
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.addWidget(text, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        layout.addLayout(row)
