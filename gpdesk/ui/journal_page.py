"""Nhật ký: what was done to the file, in words, and the way back for any one step."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from gpdesk.data.change_log import JournalEntry
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.format import text_of
from gpdesk.ui.message import ask, show_error
from gpdesk.ui.moment import saved_moment
from gpdesk.ui.page import Page, card, heading, name_widget
from gpdesk.ui.page_list import PageName
from gpdesk.ui.purge_dialog import purge_text
from gpdesk.ui.session import Session
from gpdesk.ui.word_table import fill_table, word_table

_MOST_SHOWN = 1000
_MOST_CHANGES = 300


class JournalPage(Page):
    """Operations, the newest first; beside them what the chosen one changed."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, PageName.JOURNAL)
        self._entries: tuple[JournalEntry, ...] = ()
        self._table = word_table("journal_table", "Các việc đã làm", ("Lúc", "Việc đã làm", "Tình trạng"), 1)
        self._table.setWordWrap(False)
        self._table.currentCellChanged.connect(lambda *_: self._show_details())
        self.main_widget = self._table
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self._table)
        splitter.addWidget(self._make_details())
        splitter.setSizes([620, 420])
        splitter.setHandleWidth(12)
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(heading(self.name.title))
        layout.addWidget(splitter, 1)

    def refresh(self) -> None:
        """Show the journal of the open file."""
        self.setEnabled(self.session.is_open)
        self._entries = self.session.store.journal(_MOST_SHOWN) if self.session.is_open else ()
        fill_table(
            self._table,
            (
                (saved_moment(each.done_at), each.label, "đã hoàn tác" if each.is_undone else "")
                for each in self._entries
            ),
        )
        self._show_details()

    def show_place(self, place: str) -> None:
        """Choose the operation "journal:12"."""
        number = place.partition(":")[2]
        for row, entry in enumerate(self._entries):
            if number == str(entry.number):
                self._table.setCurrentCell(row, 0)
        self._table.setFocus()

    def _make_details(self) -> QWidget:
        frame, inner = card()
        self._title = heading("", "section")
        inner.addWidget(self._title)
        self._changes = word_table("journal_changes", "Những gì đã thay đổi", ("Thay đổi",), 0)
        self._changes.horizontalHeader().setVisible(False)
        self._changes.setShowGrid(False)
        inner.addWidget(self._changes, 1)
        self._hint = heading("", "hint")
        inner.addWidget(self._hint)
        row = QHBoxLayout()
        forget = QPushButton("Xóa hẳn một nội dung…")
        name_widget(forget, "journal_purge", "Xóa hẳn một nội dung khỏi nhật ký")
        forget.clicked.connect(lambda _checked=False: purge_text(self, self.session))
        row.addWidget(forget)
        row.addStretch(1)
        self._undo = QPushButton("Hoàn tác riêng việc này…")
        name_widget(self._undo, "journal_undo", "Hoàn tác riêng việc đang chọn")
        self._undo.clicked.connect(lambda _checked=False: self._undo_chosen())
        row.addWidget(self._undo)
        inner.addLayout(row)
        return frame

    @property
    def _chosen(self) -> JournalEntry | None:
        row = self._table.currentRow()
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def _show_details(self) -> None:
        entry = self._chosen
        self._changes.setRowCount(0)
        self._undo.setEnabled(False)
        if entry is None:
            self._title.setText("Chưa có việc nào được ghi.")
            self._hint.setText("")
            return
        self._title.setText(entry.label)
        changes = tuple(self.session.store.operation_details(entry.number))
        rows = changes[:_MOST_CHANGES]
        if len(changes) > _MOST_CHANGES:
            rows = (*rows, f"… và {text_of(len(changes) - _MOST_CHANGES)} thay đổi khác.")
        fill_table(self._changes, ((words,) for words in rows))
        blocker = None if entry.is_undone else self.session.store.blocking_operation(entry.number)
        self._undo.setEnabled(not entry.is_undone and blocker is None)
        self._hint.setText(_undo_words(entry, blocker))

    def _undo_chosen(self) -> None:
        entry = self._chosen
        if entry is None or not ask(self, f"Hoàn tác riêng việc “{entry.label}”?", "Hoàn tác", "Giữ nguyên"):
            return
        try:
            self.session.undo_one(entry.number)
        except GpdeskError as fault:
            show_error(self, str(fault))


def _undo_words(entry: JournalEntry, blocker: JournalEntry | None) -> str:
    if entry.is_undone:
        return "Việc này đã được hoàn tác. Bấm Ctrl+Y để làm lại."
    if blocker is not None:
        return f"Không hoàn tác riêng được: việc “{blocker.label}” làm sau đã đụng đến cùng chỗ. Hãy hoàn tác việc đó trước."
    return "Có thể hoàn tác riêng việc này; những việc làm sau vẫn giữ nguyên."
