"""The help of a place: one Vietnamese page each, read from ``resources/help``."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from gpdesk.domain.problem import Importance
from gpdesk.domain.rule import RULES
from gpdesk.resource import resource_path
from gpdesk.ui.page import name_widget
from gpdesk.ui.page_list import PageName

_IMPORTANCE = {
    Importance.ERROR: "sai thì không lưu",
    Importance.WARNING: "cần xem lại",
    Importance.NOTICE: "lưu ý",
}


def rule_words() -> str:
    """Return the rules for figures as a chapter of the help, from the one place that checks them."""
    lines = (f"- **{rule.name}** ({_IMPORTANCE[rule.importance]}). {rule.explanation}" for rule in RULES)
    return "\n## Các quy tắc kiểm tra\n\n" + "\n".join(lines) + "\n"


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
        words = resource_path(f"help/{name}.md").read_text(encoding="utf-8")
        text.setMarkdown(words + rule_words() if name == PageName.READINGS.value else words)
        close = QPushButton("Đóng")
        name_widget(close, "help_close", "Đóng trợ giúp")
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.addWidget(text, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        layout.addLayout(row)
