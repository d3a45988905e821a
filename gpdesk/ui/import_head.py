"""The head of a plan that was read: its number, day and title, who issues and who signs it."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gpdesk.domain.check import check_office, check_plan, check_signer
from gpdesk.domain.plan_year import PlanYear
from gpdesk.ui.directory_log import OFFICE_FIELDS, SIGNER_FIELDS
from gpdesk.ui.field import Field, FieldKind
from gpdesk.ui.form import NounForm
from gpdesk.ui.page import heading

_PLAN_FIELDS = (
    Field("year", "Năm kế hoạch", FieldKind.INTEGER),
    Field("number", "Số"),
    Field("symbol", "Ký hiệu"),
    Field("issued_on", "Ngày ban hành", FieldKind.DATE, is_optional=True),
    Field("title", "Trích yếu", FieldKind.LONG_TEXT),
)


class ImportHead(QScrollArea):
    """``corrected`` carries the year with one field of its head changed; it is shown once it comes back by ``show_year``."""

    corrected = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._year: PlanYear | None = None
        self._plan = NounForm("import_plan", _PLAN_FIELDS, check_plan, self._take_plan)
        self._office = NounForm("import_office", OFFICE_FIELDS, check_office, self._take_office)
        self._signer = NounForm("import_signer", SIGNER_FIELDS, check_signer, self._take_signer)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        layout = QHBoxLayout(inner)
        layout.setSpacing(20)
        for forms in (
            (("Kế hoạch", self._plan), ("Người ký", self._signer)),
            (("Cơ quan ban hành", self._office),),
        ):
            column = QVBoxLayout()
            for title, form in forms:
                name = heading(title, "section")
                name.setWordWrap(False)
                column.addWidget(name)
                column.addWidget(form)
                column.addSpacing(8)
            column.addStretch(1)
            layout.addLayout(column, 1)
        self.setWidget(inner)

    def show_year(self, year: PlanYear) -> None:
        """Show the head of a plan; what was not found in it is typed in the directory afterwards."""
        self._year = year
        self._plan.set_year(year.plan.year)
        self._plan.set_noun(year.plan)
        self._office.set_noun(year.offices[0] if year.offices else None)
        self._signer.set_noun(year.signers[0] if year.signers else None)

    def holds_wrong_typing(self) -> bool:
        """Tell whether something typed could not be taken."""
        if self._year is None:
            return False
        own = ((self._plan, (self._year.plan,)), (self._office, self._year.offices), (self._signer, self._year.signers))
        return any(form.holds_wrong_typing(noun.id) for form, nouns in own for noun in nouns[:1])

    def _take_plan(self, plan: Any, _field: Field) -> None:
        self._take(plan=plan)

    def _take_office(self, office: Any, _field: Field) -> None:
        self._take(offices=(office,))

    def _take_signer(self, signer: Any, _field: Field) -> None:
        self._take(signers=(signer,))

    def _take(self, **changes: Any) -> None:
        if self._year is not None:
            self.corrected.emit(replace(self._year, **changes))
