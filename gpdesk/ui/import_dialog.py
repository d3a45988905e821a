"""Reading a plan into the file: the clerk sees every proposal and doubt, corrects them, and only then it is stored."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from gpdesk.domain.check import check_measure, check_office, check_plan, check_signer
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.wording import goal_text
from gpdesk.ui.directory_log import OFFICE_FIELDS, SIGNER_FIELDS
from gpdesk.ui.field import Field, FieldKind
from gpdesk.ui.form import NounForm
from gpdesk.ui.page import heading, name_widget
from gpdesk.ui.target_fields import MEASURE_FIELDS

_PLAN_FIELDS = (
    Field("year", "Năm kế hoạch", FieldKind.INTEGER),
    Field("number", "Số"),
    Field("symbol", "Ký hiệu"),
    Field("issued_on", "Ngày ban hành", FieldKind.DATE, is_optional=True),
    Field("title", "Trích yếu", FieldKind.LONG_TEXT),
)


class ImportDialog(QDialog):
    """Review of what was read. ``plan_year`` is what the clerk agreed to."""

    def __init__(self, parent: QWidget | None, intake: Any, read_again: Callable[[Any, tuple[Any, ...]], Any]) -> None:
        super().__init__(parent)
        self.setWindowTitle("Nhập kế hoạch: xem lại trước khi đưa vào tệp")
        self.setObjectName("import_dialog")
        room = self.screen().availableGeometry()
        self.resize(min(1080, room.width() - 40), min(620, room.height() - 60))
        self._intake = intake
        self._read_again = read_again
        self.plan_year: PlanYear = intake.plan_year
        self._summary = heading("", "section")
        self._summary.setWordWrap(True)
        self._tabs = QTabWidget()
        name_widget(self._tabs, "import_tabs", "Các phần đã đọc")
        self._plan_form = NounForm("import_plan", _PLAN_FIELDS, check_plan, self._take_plan)
        self._office_form = NounForm("import_office", OFFICE_FIELDS, check_office, self._take_office)
        self._signer_form = NounForm("import_signer", SIGNER_FIELDS, check_signer, self._take_signer)
        self._measure_form = NounForm("import_measure", MEASURE_FIELDS, check_measure, self._take_measure)
        self._measures = _table(
            "import_measures", "Các số đo đề xuất", ("Mã", "Loại", "Kế hoạch", "Câu trong kế hoạch"), 3
        )
        self._doubts = _table(
            "import_doubts", "Chỗ cần xem lại", ("Sửa", "Dòng", "Trong văn bản", "Đề nghị", "Vì sao"), 4
        )
        self._tabs.addTab(self._make_measures_tab(), "Chỉ tiêu")
        self._tabs.addTab(self._make_doubts_tab(), "Chỗ cần xem lại")
        self._tabs.addTab(self._make_head_tab(), "Đầu văn bản, cơ quan, người ký")
        layout = QVBoxLayout(self)
        layout.addWidget(self._summary)
        layout.addWidget(self._tabs, 1)
        layout.addLayout(self._make_buttons())
        self._show()

    def show_tab(self, index: int) -> None:
        """Show one of the parts: 0 measures, 1 doubts, 2 head."""
        self._tabs.setCurrentIndex(index)

    def _make_measures_tab(self) -> QWidget:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        side = QWidget()
        layout = QVBoxLayout(side)
        self._statement = QLabel()
        self._statement.setWordWrap(True)
        self._statement.setTextFormat(Qt.TextFormat.PlainText)
        layout.addWidget(self._statement)
        layout.addWidget(self._measure_form)
        layout.addStretch(1)
        area.setWidget(side)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self._measures)
        splitter.addWidget(area)
        splitter.setSizes([620, 420])
        splitter.setChildrenCollapsible(False)
        self._measures.currentCellChanged.connect(lambda *_: self._show_measure())
        return splitter

    def _make_doubts_tab(self) -> QWidget:
        widget = QWidget()
        layout = QVBoxLayout(widget)
        layout.addWidget(
            heading("Đánh dấu ở cột Sửa những chỗ đồng ý sửa. Không đánh dấu thì giữ nguyên như văn bản.", "hint")
        )
        layout.addWidget(self._doubts, 1)
        row = QHBoxLayout()
        for key, text, slot in (
            ("all", "Đánh dấu tất cả", self._check_all),
            ("correct", "Sửa các chỗ đã đánh dấu", self._correct),
        ):
            button = QPushButton(text)
            name_widget(button, f"import_{key}", text)
            button.clicked.connect(lambda _checked=False, do=slot: do())
            row.addWidget(button)
        row.addStretch(1)
        layout.addLayout(row)
        return widget

    def _make_head_tab(self) -> QWidget:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        layout = QHBoxLayout(inner)
        layout.setSpacing(20)
        for forms in (
            (("Kế hoạch", self._plan_form), ("Người ký", self._signer_form)),
            (("Cơ quan ban hành", self._office_form),),
        ):
            column = QVBoxLayout()
            for title, form in forms:
                column.addWidget(heading(title, "section"))
                column.addWidget(form, 1)
                column.addSpacing(8)
            layout.addLayout(column, 1)
        area.setWidget(inner)
        return area

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        cancel = QPushButton("Hủy")
        name_widget(cancel, "import_cancel", "Hủy, không nhập")
        cancel.clicked.connect(self.reject)
        accept = QPushButton("Đưa vào tệp")
        name_widget(accept, "import_accept", "Đưa kế hoạch vào tệp")
        accept.setProperty("primary", True)
        accept.setDefault(True)
        accept.clicked.connect(self.accept)
        row.addWidget(cancel)
        row.addWidget(accept)
        return row

    def _show(self) -> None:
        year = self.plan_year
        self._summary.setText(
            f"Đọc được {len(year.objectives)} mục tiêu, {len(year.targets)} chỉ tiêu, {len(year.measures)} số đo, "
            f"{len(year.legal_bases)} căn cứ; {len(self._intake.doubts)} chỗ cần xem lại."
        )
        self._tabs.setTabText(1, f"Chỗ cần xem lại ({len(self._intake.doubts)})")
        self._plan_form.set_noun(year.plan)
        self._office_form.set_noun(year.offices[0] if year.offices else None)
        self._signer_form.set_noun(year.signers[0] if year.signers else None)
        self._show_measures()
        self._show_doubts()

    def _show_measures(self) -> None:
        row = max(0, self._measures.currentRow())
        rows = list(self.plan_year.walk())
        self._measures.setRowCount(len(rows))
        for index, (code, _, target, measure) in enumerate(rows):
            texts = (code, measure.kind.label, goal_text(measure), " ".join(target.statement.split()))
            for column, text in enumerate(texts):
                self._measures.setItem(index, column, _item(text))
        if rows:
            self._measures.setCurrentCell(min(row, len(rows) - 1), 0)
        self._show_measure()

    def _show_measure(self) -> None:
        rows = list(self.plan_year.walk())
        row = self._measures.currentRow()
        if not 0 <= row < len(rows):
            self._measure_form.set_noun(None)
            self._statement.setText("Không nhận ra chỉ tiêu nào; nội dung được giữ nguyên dạng chữ.")
            return
        code, _, target, measure = rows[row]
        self._statement.setText(f"{code}: {target.statement}")
        self._measure_form.set_noun(measure)

    def _show_doubts(self) -> None:
        self._doubts.setRowCount(len(self._intake.doubts))
        for index, doubt in enumerate(self._intake.doubts):
            box = _item("")
            if doubt.can_correct:
                box.setFlags(box.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                box.setCheckState(Qt.CheckState.Unchecked)
            self._doubts.setItem(index, 0, box)
            for column, text in enumerate((str(doubt.line), doubt.found, doubt.suggestion, doubt.reason), start=1):
                self._doubts.setItem(index, column, _item(text))

    def _check_all(self) -> None:
        for index, doubt in enumerate(self._intake.doubts):
            box = self._doubts.item(index, 0)
            if doubt.can_correct and box is not None:
                box.setCheckState(Qt.CheckState.Checked)

    def _correct(self) -> None:
        """Read the corrected text again; what the clerk typed into the head stays."""
        chosen = tuple(
            doubt for index, doubt in enumerate(self._intake.doubts) if doubt.can_correct and self._is_checked(index)
        )
        if not chosen:
            return
        self._intake = self._read_again(self._intake, chosen)
        kept = self.plan_year
        self.plan_year = replace(self._intake.plan_year, offices=kept.offices, signers=kept.signers)
        self._show()

    def _is_checked(self, row: int) -> bool:
        box = self._doubts.item(row, 0)
        return box is not None and box.checkState() == Qt.CheckState.Checked

    def _take_plan(self, plan: Any, _field: Field) -> None:
        self.plan_year = replace(self.plan_year, plan=plan)

    def _take_office(self, office: Any, _field: Field) -> None:
        self.plan_year = replace(self.plan_year, offices=(office,))

    def _take_signer(self, signer: Any, _field: Field) -> None:
        self.plan_year = replace(self.plan_year, signers=(signer,))

    def _take_measure(self, measure: Any, _field: Field) -> None:
        measures = tuple(measure if each.id == measure.id else each for each in self.plan_year.measures)
        self.plan_year = replace(self.plan_year, measures=measures)
        self._show_measures()


def _table(object_name: str, accessible_name: str, heads: tuple[str, ...], stretched: int) -> QTableWidget:
    table = QTableWidget(0, len(heads))
    name_widget(table, object_name, accessible_name)
    table.setHorizontalHeaderLabels(list(heads))
    table.verticalHeader().setVisible(False)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setWordWrap(True)
    header = table.horizontalHeader()
    for column in range(len(heads)):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
    header.setMaximumSectionSize(330)
    return table


def _item(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setToolTip(text)
    item.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
    return item
