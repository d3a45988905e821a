"""Everything the desk says in a box: questions, news, faults, and a bug with a report to copy."""

import platform
import traceback
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from gpdesk import VERSION

TITLE = "Sổ công tác bình đẳng giới"
_COPY = "Chép báo cáo lỗi"
_CLOSE = "Đóng"
_ACCEPT = QMessageBox.ButtonRole.AcceptRole
_REJECT = QMessageBox.ButtonRole.RejectRole


def inform(parent: QWidget | None, text: str) -> None:
    """Say something that went well or needs no answer."""
    _run(_box(parent, QMessageBox.Icon.Information, text, {_CLOSE: _ACCEPT}))


def show_error(parent: QWidget | None, text: str) -> None:
    """Say what could not be done and what to do next."""
    _run(_box(parent, QMessageBox.Icon.Warning, text, {_CLOSE: _ACCEPT}))


def ask(parent: QWidget | None, text: str, accept: str, reject: str = "Không") -> bool:
    """Ask a question whose answers are named; the safe answer is the default."""
    return _run(question_box(parent, text, accept, reject)) == accept


def question_box(parent: QWidget | None, text: str, accept: str, reject: str) -> QMessageBox:
    """Return the box of a question."""
    return _box(parent, QMessageBox.Icon.Question, text, {accept: _ACCEPT, reject: _REJECT})


def bug_report(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> str:
    """Return the text that helps to find a bug; it holds no data of the file."""
    lines = traceback.format_exception(kind, fault, trace)
    return f"gpdesk {VERSION}, Python {platform.python_version()}, {platform.platform()}\n{''.join(lines)}"


def show_bug(parent: QWidget | None, report: str) -> None:
    """Say that the program itself is at fault, that nothing stored is lost, and offer the report."""
    if _run(bug_box(parent, report)) == _COPY:
        QApplication.clipboard().setText(report)


def bug_box(parent: QWidget | None, report: str) -> QMessageBox:
    """Return the box of a bug; the report is behind "Xem chi tiết"."""
    box = _box(
        parent,
        QMessageBox.Icon.Critical,
        "Chương trình gặp lỗi ở việc vừa làm. Những gì đã lưu vẫn nguyên vẹn; có thể làm tiếp.\n\n"
        f"Hãy bấm “{_COPY}” rồi dán gửi người hỗ trợ.",
        {_COPY: _ACCEPT, _CLOSE: _REJECT},
    )
    box.setDetailedText(report)
    return box


def _box(
    parent: QWidget | None, icon: QMessageBox.Icon, text: str, buttons: dict[str, QMessageBox.ButtonRole]
) -> QMessageBox:
    box = QMessageBox(icon, TITLE, text, QMessageBox.StandardButton.NoButton, parent)
    box.setObjectName("message_box")
    # A sentence may quote what was typed: it is never mark-up.
    box.setTextFormat(Qt.TextFormat.PlainText)
    for index, (label, role) in enumerate(buttons.items()):
        button = box.addButton(label, role)
        button.setObjectName(f"message_button_{index}")
        button.setAccessibleName(label)
        box.setDefaultButton(button)
    return box


def _run(box: QMessageBox) -> str:
    """Show the box, free it, and return the text of the button pressed ("" where it was closed otherwise)."""
    box.exec()
    clicked = box.clickedButton()
    answer = clicked.text() if clicked is not None else ""
    box.deleteLater()
    return answer
