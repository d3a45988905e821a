"""Taking a text out of the file for good: asks which, and says what follows."""

from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from gpdesk.domain.error import GpdeskError
from gpdesk.domain.text import one_line
from gpdesk.ui.dialog_buttons import agree_row
from gpdesk.ui.message import inform, show_error
from gpdesk.ui.page import heading, name_widget
from gpdesk.ui.session import Session


def purge_text(parent: QWidget, session: Session) -> None:
    """Ask for the text, take it out of the file, and say what is left to do with copies."""
    dialog = PurgeDialog(parent)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        try:
            count = session.purge(dialog.text)
        except GpdeskError as fault:
            show_error(parent, str(fault))
        else:
            inform(parent, purged_words(count))
    dialog.deleteLater()


def purged_words(count: int) -> str:
    """Return what was done, and what no program can do for the clerk."""
    if not count:
        return "Nội dung này không có trong nhật ký của tệp."
    return (
        f"Đã xóa hẳn ở {count} chỗ trong nhật ký. Các bản sao lưu và tệp đã chép ra USB trước đây vẫn còn nội dung này; "
        "hãy xóa những bản đó."
    )


class PurgeDialog(QDialog):
    """One line to type what is to go; nothing goes while it is empty."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("purge_dialog")
        self.setWindowTitle("Xóa hẳn khỏi nhật ký")
        self.setMinimumWidth(480)
        words = QLabel(
            "Khi xóa một họ tên hay số giấy tờ khỏi ghi chú, nhật ký vẫn giữ chữ cũ để hoàn tác. Ghi nội dung đó vào đây để "
            "xóa hẳn khỏi nhật ký; việc này không hoàn tác được."
        )
        words.setWordWrap(True)
        self._line = QLineEdit()
        name_widget(self._line, "purge_text", "Nội dung cần xóa hẳn")
        self._line.setPlaceholderText("Đúng từng chữ, ví dụ số điện thoại đã lỡ ghi")
        layout = QVBoxLayout(self)
        layout.addWidget(words)
        layout.addWidget(heading("Nội dung cần xóa hẳn", "field"))
        layout.addWidget(self._line)
        row, self._agree = agree_row(self, "purge", "Xóa hẳn")
        self._agree.setEnabled(False)
        self._line.textChanged.connect(lambda text: self._agree.setEnabled(bool(one_line(text))))
        layout.addLayout(row)

    @property
    def text(self) -> str:
        """What was typed."""
        return one_line(self._line.text())
