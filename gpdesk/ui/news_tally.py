"""What the log of news has reached, above its table: news by quarter, broadcasts by month."""

from collections.abc import Iterable

from PySide6.QtWidgets import QGridLayout, QWidget

from gpdesk.domain.news import NewsItem, NewsKind
from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.target import CountSource, Measure, MeasureKind
from gpdesk.ui.count_strip import CountStrip, Mark
from gpdesk.ui.feeding import fed_measures, feeding_words
from gpdesk.ui.page import heading


class NewsTally(QWidget):
    """Two painted strips with their names, and the targets they count for."""

    def __init__(self) -> None:
        super().__init__()
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(10)
        layout.setVerticalSpacing(4)
        layout.setColumnStretch(1, 1)
        self.news, self.broadcasts = CountStrip(), CountStrip()
        self._feeding = heading("", "hint")
        for line, (name, text, strip) in enumerate(
            (("news_strip", "Tin, bài", self.news), ("broadcast_strip", "Phát thanh", self.broadcasts))
        ):
            strip.setObjectName(name)
            layout.addWidget(heading(text, "field"), line, 0)
            layout.addWidget(strip, line, 1)
        layout.addWidget(self._feeding, 2, 0, 1, 2)

    def show_year(self, plan_year: PlanYear | None) -> None:
        """Show the counts of a year."""
        self._feeding.setText(feeding_words(plan_year, CountSource.NEWS, CountSource.BROADCAST))
        if plan_year is None:
            self.news.show_marks("Tin, bài", ())
            self.broadcasts.show_marks("Phát thanh", ())
            return
        news = next((measure for _, measure in fed_measures(plan_year, CountSource.NEWS)), None)
        cadence = news.cadence if news and news.kind is MeasureKind.COUNT_PER_PERIOD else Cadence.QUARTER
        periods = Period.of_year(plan_year.plan.year).parts(cadence)
        marks = (_news_mark(plan_year.news_items, news, period) for period in periods)
        self.news.show_marks("Tin, bài đã có theo kỳ", tuple(marks))
        aired = [item for item in plan_year.news_items if item.kind is NewsKind.BROADCAST]
        months = Period.of_year(plan_year.plan.year).parts(Cadence.MONTH)
        self.broadcasts.show_marks("Phát thanh hằng tháng", tuple(_month_mark(aired, month) for month in months))


def _news_mark(items: Iterable[NewsItem], measure: Measure | None, period: Period) -> Mark:
    count = _within(items, period)
    if measure is None or measure.goal is None:
        return Mark(period.short_name, f"{count} tin")
    return Mark(period.short_name, f"{count}/{measure.goal.normalize():f}", count >= measure.goal)


def _month_mark(items: Iterable[NewsItem], month: Period) -> Mark:
    count = _within(items, month)
    return Mark(f"T{month.index}", f"{count}" if count else "chưa", count > 0)


def _within(items: Iterable[NewsItem], period: Period) -> int:
    return sum(period.first_day <= item.published_on <= period.last_day for item in items)
