"""Everything the desk says in a box: questions, news, faults, and a bug with a report to copy."""

import platform
import traceback
from types import TracebackType

from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from gpdesk import VERSION

_TITLE = "Sổ công tác bình đẳng giới"


def inform(parent: QWidget | None, text: str) -> None:
    """Say something that went well or needs no answer."""
    _box(parent, QMessageBox.Icon.Information, text, {"Đóng": QMessageBox.ButtonRole.AcceptRole}).exec()


def show_error(parent: QWidget | None, text: str) -> None:
    """Say what could not be done and what to do next."""
    _box(parent, QMessageBox.Icon.Warning, text, {"Đóng": QMessageBox.ButtonRole.AcceptRole}).exec()


def ask(parent: QWidget | None, text: str, accept: str, reject: str = "Không") -> bool:
    """Ask a question whose answers are named; the safe answer is the default."""
    box = _box(
        parent,
        QMessageBox.Icon.Question,
        text,
        {accept: QMessageBox.ButtonRole.AcceptRole, reject: QMessageBox.ButtonRole.RejectRole},
    )
    box.exec()
    clicked = box.clickedButton()
    return clicked is not None and clicked.text() == accept


def bug_report(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> str:
    """Return the text that helps to find a bug; it holds no data of the file."""
    lines = traceback.format_exception(kind, fault, trace)
    return f"gpdesk {VERSION}, Python {platform.python_version()}, {platform.platform()}\n{''.join(lines)}"


def show_bug(parent: QWidget | None, report: str) -> None:
    """Say that the program itself is at fault, that nothing is lost, and offer the report."""
    box = _box(
        parent,
        QMessageBox.Icon.Critical,
        "Chương trình gặp lỗi ở việc vừa làm. Những gì đã lưu vẫn nguyên vẹn; có thể làm tiếp.\n\n"
        "Hãy bấm “Chép báo cáo lỗi” rồi dán gửi người hỗ trợ.",
        {"Chép báo cáo lỗi": QMessageBox.ButtonRole.AcceptRole, "Đóng": QMessageBox.ButtonRole.RejectRole},
    )
    box.setDetailedText(report)
    box.exec()
    clicked = box.clickedButton()
    if clicked is not None and clicked.text() == "Chép báo cáo lỗi":
        QApplication.clipboard().setText(report)


def _box(
    parent: QWidget | None, icon: QMessageBox.Icon, text: str, buttons: dict[str, QMessageBox.ButtonRole]
) -> QMessageBox:
    box = QMessageBox(icon, _TITLE, text, QMessageBox.StandardButton.NoButton, parent)
    box.setObjectName("message_box")
    for index, (label, role) in enumerate(buttons.items()):
        button = box.addButton(label, role)
        button.setObjectName(f"message_button_{index}")
        button.setAccessibleName(label)
        box.setDefaultButton(button)
    return box
