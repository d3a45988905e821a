"""Search of everything in the file: type, go down, Enter. Accents may be left out."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gpdesk.data.search import SearchHit
from gpdesk.domain.text import normalise
from gpdesk.ui.page import heading, name_widget
from gpdesk.ui.session import Session

_PAUSE_MS = 60
_HIT = Qt.ItemDataRole.UserRole
_MOST_SHOWN = 200
_STEPS = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}


class SearchDialog(QDialog):
    """A line to type in and the hits below; the arrows move through the hits while the line keeps the keyboard."""

    def __init__(self, parent: QWidget | None, session: Session, go_to_hit: Callable[[SearchHit], None]) -> None:
        super().__init__(parent)
        self._session = session
        self._go_to_hit = go_to_hit
        self.setObjectName("search_dialog")
        self.setWindowTitle("Tìm trong tệp")
        room = self.screen().availableGeometry()
        self.resize(min(760, room.width() - 40), min(500, room.height() - 60))
        self._line = QLineEdit()
        name_widget(self._line, "search_text", "Tìm gì")
        self._line.setPlaceholderText("Gõ vài chữ, có dấu hoặc không dấu; ví dụ: noi tro, duong day nong, 3.2a")
        self._line.setClearButtonEnabled(True)
        self._line.installEventFilter(self)
        self._hits = QListWidget()
        name_widget(self._hits, "search_hits", "Kết quả tìm")
        self._hits.setWordWrap(True)
        self._hits.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._hits.itemActivated.connect(self._go)
        self._hits.itemClicked.connect(self._go)
        self._words = heading("", "hint")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._search)
        self._line.textChanged.connect(lambda _text: self._timer.start())
        close = QPushButton("Đóng")
        name_widget(close, "search_close", "Đóng")
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._line)
        layout.addWidget(self._hits, 1)
        row = QHBoxLayout()
        row.addWidget(self._words, 1)
        row.addWidget(close)
        layout.addLayout(row)
        self._search()

    def search_for(self, text: str) -> None:
        """Search as if the text had been typed."""
        self._line.setText(text)
        self._finish_typing()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand the arrows to the hits, and Enter to the hit that is chosen."""
        if watched is self._line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _STEPS:
                self._finish_typing()
                self._hits.keyPressEvent(event)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._finish_typing()
                if item := self._hits.currentItem():
                    self._go(item)
                return True
        return super().eventFilter(watched, event)

    def _finish_typing(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self._search()

    def _search(self) -> None:
        text = normalise(self._line.text()).strip()
        hits = self._session.store.search(text, _MOST_SHOWN) if text and self._session.is_open else ()
        self._hits.clear()
        for hit in hits:
            year = f"  ·  năm {hit.year}" if hit.year is not None else ""
            excerpt = f"\n{hit.excerpt}" if hit.excerpt and hit.excerpt != hit.title else ""
            item = QListWidgetItem(f"{hit.kind}{year}:  {hit.title}{excerpt}")
            item.setData(_HIT, hit)
            self._hits.addItem(item)
        self._hits.setCurrentRow(0 if hits else -1)
        self._words.setText(_count_words(text, len(hits)))

    def _go(self, item: QListWidgetItem) -> None:
        hit = item.data(_HIT)
        self.accept()
        self._go_to_hit(hit)


def _count_words(text: str, count: int) -> str:
    if not text:
        return "Tìm trong mọi năm của tệp: chỉ tiêu, số liệu, ghi chú, tin bài, văn bản, danh mục."
    if not count:
        return f"Không tìm thấy “{text}”. Hãy thử ít chữ hơn hoặc bỏ dấu."
    more = " đầu tiên" if count == _MOST_SHOWN else ""
    return f"{count} kết quả{more}. Mũi tên để chọn, Enter để đến."
