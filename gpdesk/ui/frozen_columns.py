"""The first columns of a wide table stay in sight while the rest is scrolled sideways."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView


class FrozenColumns(QTableView):
    """A second view of the table's first ``count`` columns, laid over them; it is never typed into.

    Its last column grows over a column that is partly scrolled away: half a figure would be read as another one.
    """

    def __init__(self, table: QTableView, count: int) -> None:
        super().__init__(table)
        self._table = table
        self._count = count
        self.setObjectName(f"{table.objectName()}_frozen")
        self.setAccessibleName(table.accessibleName())
        self.setModel(table.model())
        self.setSelectionModel(table.selectionModel())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "frozen")
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setDefaultSectionSize(table.verticalHeader().defaultSectionSize())
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().valueChanged.connect(table.verticalScrollBar().setValue)
        table.horizontalHeader().sectionResized.connect(lambda *_: self.fit())
        table.horizontalScrollBar().valueChanged.connect(lambda _value: self.fit())
        table.model().modelReset.connect(self.fit)
        table.installEventFilter(self)
        # The viewport gets its new size after the table: before that the columns would be laid over the old one.
        table.viewport().installEventFilter(self)
        table.viewport().stackUnder(self)
        self.hide()

    def fit(self) -> None:
        """Lie over the frozen columns; not needed while the whole table is in sight."""
        table = self._table
        for column in range(table.model().columnCount(QModelIndex())):
            self.setColumnHidden(column, column >= self._count)
        for column in range(self._count):
            self.setColumnWidth(column, table.columnWidth(column))
        header = table.horizontalHeader()
        self.horizontalHeader().setFixedHeight(header.height())
        width = self._width()
        cut = self._cut_column()
        self.setColumnWidth(self._count - 1, table.columnWidth(self._count - 1) + cut)
        self.setGeometry(header.x(), header.y(), width + cut, header.height() + table.viewport().height())
        is_wide = header.length() > table.viewport().width()
        # Over half of the view nothing could be read beside it.
        self.setVisible(is_wide and width < table.viewport().width() // 2)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the table's size."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutRequest}:
            self.fit()
        return super().eventFilter(watched, event)

    @property
    def covered(self) -> int:
        """Width in pixels of the frozen columns, 0 while they are not needed."""
        return self._width() if self.isVisible() else 0

    def _width(self) -> int:
        return sum(self._table.columnWidth(column) for column in range(self._count))

    def _cut_column(self) -> int:
        """Return how many pixels are in sight of the column that goes under the frozen ones."""
        header = self._table.horizontalHeader()
        edge = header.offset() + self._width()
        column = header.logicalIndexAt(self._width())
        if column < 0:
            return 0
        start = header.sectionPosition(column)
        return start + header.sectionSize(column) - edge if start < edge else 0
