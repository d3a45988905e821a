"""Who issues, signs and receives the paper shown, as the directory knows them on its date; each leads to its place."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from gpdesk.domain.error import GpdeskError
from gpdesk.domain.paper import PaperKind
from gpdesk.domain.plan_year import PlanYear
from gpdesk.export.letterhead import office_on, recipient_texts, signer_on
from gpdesk.ui.page import heading, name_widget

_UNKNOWN = "chưa khai báo"
_PARTIES = (("office", "Cơ quan"), ("signer", "Người ký"), ("recipients", "Nơi nhận"))


class PaperParties(QWidget):
    """Three lines of text with a button each; they are changed in the directory, for all papers at once."""

    def __init__(self, go_to: Callable[[str], None]) -> None:
        super().__init__()
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(2)
        layout.setColumnStretch(1, 1)
        self._values: dict[str, QLabel] = {}
        for line, (place, label) in enumerate(_PARTIES):
            value = heading("", "hint")
            button = QPushButton("Sửa")
            name_widget(button, f"paper_{place}", f"Sửa {label.lower()} ở trang Danh mục")
            button.setToolTip(f"Sửa {label.lower()} ở trang Danh mục")
            button.setProperty("role", "link")
            button.clicked.connect(lambda _checked=False, to=place: go_to(to))
            top = Qt.AlignmentFlag.AlignTop
            name = QLabel(label)
            name.setContentsMargins(0, 4, 0, 0)
            value.setContentsMargins(0, 4, 0, 0)
            layout.addWidget(name, line, 0, top)
            layout.addWidget(value, line, 1, top)
            layout.addWidget(button, line, 2, top)
            self._values[place] = value

    def show_parties(self, plan_year: PlanYear, kind: PaperKind, day: date | None) -> None:
        """Show them for a paper of that kind and day."""
        try:
            office = office_on(plan_year, day).name
        except GpdeskError:
            office = _UNKNOWN
        signer = signer_on(plan_year, day)
        recipients = _recipients(plan_year, kind)
        texts = {
            "office": office,
            "signer": ", ".join(filter(None, (signer.name, " ".join(signer.authority[-1:])))) if signer else _UNKNOWN,
            "recipients": "; ".join(recipients) or _UNKNOWN,
        }
        for place, text in texts.items():
            self._values[place].setText(text)


def _recipients(plan_year: PlanYear, kind: PaperKind) -> list[str]:
    """Return the recipients that the paper prints."""
    own = recipient_texts(plan_year, kind)
    return ["đơn vị được mời", *(own or ["Lưu: VT"])] if kind is PaperKind.INVITATION else own
