"""Making collection forms: period, units, folder; for each unit a PDF to print and a workbook to fill in."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gpdesk.domain.collection import collection_forms
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.identity import UnitId
from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.export.save import save_file
from gpdesk.ui.message import ask, inform
from gpdesk.ui.page import heading, name_widget
from gpdesk.ui.period_choice import PeriodChoice
from gpdesk.ui.session import Session

_UNIT = Qt.ItemDataRole.UserRole


def open_collection(parent: QWidget, session: Session) -> None:
    """Let the clerk choose what to collect and write the forms. Raises ``GpdeskError``."""
    plan_year = session.plan_year
    if plan_year is None:
        raise GpdeskError("Chưa có kế hoạch nào. Hãy nhập hoặc lập kế hoạch trước.")
    dialog = CollectionDialog(parent, plan_year)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    period, units = dialog.period, dialog.units
    dialog.deleteLater()
    if not accepted:
        return
    folder = QFileDialog.getExistingDirectory(parent, "Chọn thư mục chứa phiếu")
    if folder:
        write_forms(parent, plan_year, period, units, Path(folder))


def write_forms(parent: QWidget, plan_year: PlanYear, period: Period, units: frozenset[UnitId], folder: Path) -> None:
    """Write the forms into the folder; files that are there are replaced only with consent. Raises ``GpdeskError``."""
    from gpdesk.export.collection_file import collection_files

    files = collection_files(plan_year, period, units)
    present = [name for name in files if (folder / name).exists()]
    question = f"Thư mục đã có {len(present)} phiếu cùng tên. Thay bằng phiếu mới?"
    if present and not ask(parent, question, "Thay phiếu", "Không"):
        return
    for name, data in files.items():
        save_file(folder / name, data, force=True)
    inform(
        parent,
        f"Đã lập {len(files) // 2} phiếu trong thư mục {folder.name}: bản PDF để in, bản Excel để đơn vị ghi rồi gửi lại. "
        "Khi nhận lại, bấm Nhập từ Excel và chọn tất cả các phiếu.",
    )


class CollectionDialog(QDialog):
    """Which period, which units."""

    def __init__(self, parent: QWidget | None, plan_year: PlanYear) -> None:
        super().__init__(parent)
        self._plan_year = plan_year
        self.setObjectName("collection_dialog")
        self.setWindowTitle("Lập phiếu thu thập số liệu")
        room = self.screen().availableGeometry()
        self.resize(min(560, room.width() - 40), min(480, room.height() - 60))
        self._period = PeriodChoice("collection_period")
        self._period.set_year(plan_year.plan.year)
        self._period.set_period(Period.of_year(plan_year.plan.year).parts(Cadence.QUARTER)[0])
        self._period.chosen.connect(self._show_units)
        self._units = QListWidget()
        name_widget(self._units, "collection_units", "Các đơn vị cung cấp số liệu")
        self._units.itemChanged.connect(lambda _item: self._count())
        self._hint = heading("", "hint")
        layout = QVBoxLayout(self)
        top = QHBoxLayout()
        top.addWidget(QLabel("Kỳ thu thập"))
        top.addWidget(self._period, 1)
        layout.addLayout(top)
        layout.addWidget(heading("Đơn vị nhận phiếu (phím cách để chọn, bỏ chọn)", "field"))
        layout.addWidget(self._units, 1)
        layout.addWidget(self._hint)
        row = QHBoxLayout()
        row.addStretch(1)
        for key, text, slot in (("make", "Chọn thư mục và lập phiếu…", self.accept), ("cancel", "Thôi", self.reject)):
            button = QPushButton(text)
            name_widget(button, f"collection_{key}", text)
            button.setProperty("primary", key == "make")
            button.setDefault(key == "make")
            button.clicked.connect(lambda _checked=False, do=slot: do())
            row.addWidget(button)
            if key == "make":
                self._make = button
        layout.addLayout(row)
        self._show_units()

    @property
    def period(self) -> Period:
        """The period chosen."""
        return self._period.period

    @property
    def units(self) -> frozenset[UnitId]:
        """The units chosen."""
        items = (self._units.item(row) for row in range(self._units.count()))
        return frozenset(item.data(_UNIT) for item in items if item.checkState() is Qt.CheckState.Checked)

    def _show_units(self) -> None:
        self._units.clear()
        for form in collection_forms(self._plan_year, self.period):
            item = QListWidgetItem(f"{form.unit.name} ({len(form.lines)} dòng số liệu)")
            item.setData(_UNIT, form.unit.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self._units.addItem(item)
        self._count()

    def _count(self) -> None:
        count = len(self.units)
        self._make.setEnabled(count > 0)
        self._hint.setText(
            f"{count} đơn vị được chọn; mỗi đơn vị một bản PDF và một bản Excel."
            if self._units.count()
            else "Chưa có đơn vị nào. Hãy khai báo ở trang Danh mục và ghi Nơi cung cấp số liệu ở trang Chỉ tiêu."
        )
