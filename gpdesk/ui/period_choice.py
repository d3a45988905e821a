"""A choice of reporting period within the year shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from gpdesk.domain.period import Cadence, Period
from gpdesk.ui.page import name_widget


class PeriodChoice(QComboBox):
    """The year, its halves and its quarters."""

    chosen = Signal()

    def __init__(self, object_name: str) -> None:
        super().__init__()
        name_widget(self, object_name, "Kỳ báo cáo")
        self._year = 0
        self.activated.connect(lambda _index: self.chosen.emit())

    def set_year(self, year: int) -> None:
        """Offer the periods of a year; the same kind of period stays chosen."""
        if year == self._year:
            return
        index = max(0, self.currentIndex())
        self._year = year
        self.clear()
        for period in self._periods():
            self.addItem(period.name[:1].upper() + period.name[1:])
        self.setCurrentIndex(min(index, self.count() - 1))

    @property
    def period(self) -> Period:
        """The period chosen."""
        return self._periods()[max(0, self.currentIndex())]

    def offers(self, period: Period) -> bool:
        """Tell whether the period can be chosen here."""
        return period in self._periods()

    def set_period(self, period: Period) -> None:
        """Choose a period."""
        self.setCurrentIndex(self._periods().index(period))

    def _periods(self) -> tuple[Period, ...]:
        whole = Period.of_year(self._year)
        return (whole, *whole.parts(Cadence.HALF), *whole.parts(Cadence.QUARTER))
