"""Danh mục: who issues, who signs, who receives; each with the time in which it holds."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from gpdesk.domain.check import check_legal_basis, check_office, check_recipient, check_signer
from gpdesk.domain.identity import LegalBasisId, OfficeId, RecipientId, SignerId, new_id
from gpdesk.domain.office import Office, Recipient, Signer
from gpdesk.domain.paper import PaperKind
from gpdesk.domain.plan import LegalBasis
from gpdesk.domain.problem import Problem
from gpdesk.ui.field import Field, FieldKind, enum_choices
from gpdesk.ui.form import NounForm
from gpdesk.ui.message import ask
from gpdesk.ui.page import Page, heading, name_widget, scrolled
from gpdesk.ui.page_list import PageName
from gpdesk.ui.session import Session

_VALIDITY = (
    Field("valid_from", "Có hiệu lực từ", FieldKind.DATE, "Để trống nếu không rõ", is_optional=True),
    Field("valid_to", "Đến hết ngày", FieldKind.DATE, "Để trống nếu còn hiệu lực", is_optional=True),
)
OFFICE_FIELDS = (
    Field("name", "Tên trong câu", hint="Ví dụ: Ủy ban nhân dân phường Mỹ Thạnh"),
    Field("short_name", "Tên viết tắt", hint="Ví dụ: UBND phường Mỹ Thạnh"),
    Field("head_lines", "Tên ở đầu văn bản", FieldKind.LINES, "Mỗi dòng một hàng, chữ in hoa"),
    Field("parent_line", "Cơ quan chủ quản", hint="Thường để trống với Ủy ban nhân dân"),
    Field("symbol", "Ký hiệu", hint="Ví dụ: UBND"),
    Field("place", "Địa danh", hint="Ghi trước ngày tháng"),
    Field("superior", "Kính gửi (cấp trên)", hint="Nơi nhận báo cáo"),
    *_VALIDITY,
)
SIGNER_FIELDS = (
    Field("name", "Họ và tên"),
    Field("authority", "Quyền hạn, chức vụ", FieldKind.LINES, "Ví dụ: KT. CHỦ TỊCH, xuống dòng PHÓ CHỦ TỊCH"),
    Field(
        "collective",
        "Ký thay mặt tập thể (thêm “TM.”)",
        FieldKind.SWITCH,
        "Thêm dòng TM. ỦY BAN NHÂN DÂN ở trên chức vụ",
    ),
    *_VALIDITY,
)
_RECIPIENT_FIELDS = (
    Field("text", "Nơi nhận", hint="Không ghi gạch đầu dòng và dấu chấm phẩy"),
    Field(
        "paper_kind",
        "Của văn bản",
        FieldKind.CHOICE,
        choices=tuple((kind.value, label) for kind, label in enum_choices(PaperKind)),
    ),
)
_BASIS_FIELDS = (Field("text", "Căn cứ", FieldKind.LONG_TEXT, "Cả câu, bắt đầu bằng “Căn cứ”"), *_VALIDITY)


class DirectoryPage(Page):
    """Four lists, each with its form."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, PageName.DIRECTORY)
        self._tabs = QTabWidget()
        name_widget(self._tabs, "directory_tabs", "Danh mục")
        self._editors = (
            _ListEditor(
                session, "office", "cơ quan", OFFICE_FIELDS, check_office, lambda noun: noun.name, self._new_office
            ),
            _ListEditor(session, "signer", "người ký", SIGNER_FIELDS, check_signer, _signer_text, self._new_signer),
            _ListEditor(
                session,
                "recipient",
                "nơi nhận",
                _RECIPIENT_FIELDS,
                check_recipient,
                _recipient_text,
                self._new_recipient,
            ),
            _ListEditor(
                session, "basis", "căn cứ", _BASIS_FIELDS, check_legal_basis, lambda noun: noun.text, self._new_basis
            ),
        )
        for editor, label in zip(
            self._editors, ("Cơ quan", "Người ký", "Nơi nhận", "Căn cứ của kế hoạch"), strict=True
        ):
            self._tabs.addTab(editor, label)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        self.main_widget = self._tabs.tabBar()
        layout.addWidget(heading(self.name.title))
        layout.addWidget(self._tabs, 1)

    def refresh(self) -> None:
        """Show the lists anew."""
        plan_year = self.session.plan_year
        store = self.session.store if self.session.is_open else None
        nouns: tuple[tuple[Any, ...], ...] = (
            store.offices.list() if store else (),
            store.signers.list() if store else (),
            store.recipients.list() if store else (),
            plan_year.legal_bases if plan_year else (),
        )
        for editor, list_ in zip(self._editors, nouns, strict=True):
            editor.set_nouns(list_)
        self._editors[3].setEnabled(plan_year is not None)
        self.setEnabled(store is not None)

    def show_place(self, place: str) -> None:
        """Choose the tab named by a problem ("office", "signer", "recipients", "bases")."""
        self._tabs.setCurrentIndex({"office": 0, "signer": 1, "recipients": 2, "bases": 3}.get(place, 0))

    @staticmethod
    def _new_office(_position: int) -> Office:
        return Office(
            OfficeId(new_id()), "Ủy ban nhân dân phường", "UBND phường", ("ỦY BAN NHÂN DÂN", "PHƯỜNG"), "UBND", ""
        )

    @staticmethod
    def _new_signer(_position: int) -> Signer:
        return Signer(SignerId(new_id()), "", ("CHỦ TỊCH",))

    @staticmethod
    def _new_recipient(position: int) -> Recipient:
        return Recipient(RecipientId(new_id()), PaperKind.PLAN.value, position, "Lưu: VT")

    def _new_basis(self, position: int) -> LegalBasis | None:
        plan_year = self.session.plan_year
        return LegalBasis(LegalBasisId(new_id()), plan_year.plan.id, position, "Căn cứ ") if plan_year else None


class _ListEditor(QWidget):
    """A list on the left, the form of the chosen line on the right."""

    def __init__(
        self,
        session: Session,
        name: str,
        label: str,
        fields: tuple[Field, ...],
        check: Callable[[Any], tuple[Problem, ...]],
        text_of: Callable[[Any], str],
        make: Callable[[int], Any],
    ) -> None:
        super().__init__()
        self._session = session
        self._name = name
        self._label = label
        self._text_of = text_of
        self._make = make
        self._nouns: tuple[Any, ...] = ()
        self._list = QListWidget()
        name_widget(self._list, f"{name}_list", f"Danh sách {label}")
        self._list.currentRowChanged.connect(self._show)
        self._form = NounForm(name, fields, check, self._save)
        buttons = QHBoxLayout()
        for key, text, slot in (("add", f"Thêm {label}", self._add), ("remove", f"Xóa {label}", self._remove)):
            button = QPushButton(text)
            name_widget(button, f"{name}_{key}", text)
            button.clicked.connect(lambda _checked=False, do=slot: do())
            buttons.addWidget(button)
        buttons.addStretch(1)
        left = QVBoxLayout()
        left.addWidget(self._list, 1)
        left.addLayout(buttons)
        layout = QHBoxLayout(self)
        layout.setSpacing(14)
        layout.addLayout(left, 2)
        layout.addWidget(scrolled(self._form), 3)

    def set_nouns(self, nouns: tuple[Any, ...]) -> None:
        """Show other lines; the same one stays chosen."""
        row = self._list.currentRow()
        chosen = self._nouns[row].id if 0 <= row < len(self._nouns) else None
        self._nouns = nouns
        self._list.blockSignals(True)
        self._list.clear()
        for noun in nouns:
            item = QListWidgetItem(self._text_of(noun) or "(chưa ghi)")
            item.setToolTip(self._text_of(noun))
            self._list.addItem(item)
        rows = [index for index, noun in enumerate(nouns) if noun.id == chosen]
        self._list.setCurrentRow(rows[0] if rows else min(0, len(nouns) - 1))
        self._list.blockSignals(False)
        self._show(self._list.currentRow())

    def _show(self, row: int) -> None:
        self._form.set_noun(self._nouns[row] if 0 <= row < len(self._nouns) else None)

    def _save(self, noun: Any, field: Field) -> None:
        self._session.run(
            f"Sửa {self._label}: {field.label.lower()}", lambda store: _repository(store, noun).update(noun)
        )

    def _add(self) -> None:
        noun = self._make(len(self._nouns) + 1)
        if noun is None:
            return
        self._session.run(f"Thêm {self._label}", lambda store: _repository(store, noun).add(noun))
        rows = [index for index, each in enumerate(self._nouns) if each.id == noun.id]
        self._list.setCurrentRow(rows[0] if rows else 0)

    def _remove(self) -> None:
        row = self._list.currentRow()
        if not 0 <= row < len(self._nouns):
            return
        noun = self._nouns[row]
        if ask(self, f"Xóa {self._label} “{self._text_of(noun)}”?\nCó thể hoàn tác bằng Ctrl+Z.", "Xóa", "Giữ lại"):
            self._session.run(f"Xóa {self._label}", lambda store: _repository(store, noun).remove(noun.id))


def _signer_text(signer: Signer) -> str:
    return ", ".join(filter(None, (signer.name, " ".join(signer.authority[-1:]))))


def _recipient_text(recipient: Recipient) -> str:
    return f"{PaperKind(recipient.paper_kind).label}: {recipient.text}"


def _repository(store: Any, noun: Office | Signer | Recipient | LegalBasis) -> Any:
    return {
        Office: store.offices,
        Signer: store.signers,
        Recipient: store.recipients,
        LegalBasis: store.legal_bases,
    }[type(noun)]
