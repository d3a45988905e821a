"""Tin bài: the logs that count by themselves - news and broadcasts, organisations committed, people reached."""

from fractions import Fraction

from PySide6.QtWidgets import QWidget

from gpdesk.domain.format import Number, rounded, text_of
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.reach_count import audiences_of, people_reached
from gpdesk.domain.target import CountSource
from gpdesk.ui.column_memory import ColumnMemory
from gpdesk.ui.feeding import feeding_words
from gpdesk.ui.log import Log
from gpdesk.ui.log_total import LogTotal
from gpdesk.ui.news_log import commitment_log, news_log, reach_log
from gpdesk.ui.news_tally import NewsTally
from gpdesk.ui.noun_editor import NounEditor
from gpdesk.ui.page_list import PageName
from gpdesk.ui.session import Session
from gpdesk.ui.tabbed_page import TabbedPage

_TABS = (
    ("news", "Tin, bài và phát thanh"),
    ("commitment", "Tổ chức cam kết"),
    ("reach", "Người dân được tiếp cận"),
)


class NewsPage(TabbedPage):
    """Three logs, each with what it has reached above it."""

    def __init__(self, session: Session, memory: ColumnMemory) -> None:
        super().__init__(session, PageName.NEWS, "news_tabs")
        self._tally = NewsTally()
        self._committed, self._reached = LogTotal("commitment"), LogTotal("reach")

        def editor(log: Log, above: QWidget) -> NounEditor:
            return NounEditor(session, memory, log, above)

        self._editors = {
            "news": editor(news_log(self._year), self._tally),
            "commitment": editor(commitment_log(self._year), self._committed),
            "reach": editor(reach_log(self._year), self._reached),
        }
        for name, text in _TABS:
            self.add_tab(self._editors[name], text, self._editors[name].view)

    def refresh(self) -> None:
        """Show the logs of the year."""
        plan_year = self.show_tabs()
        nouns = {
            "news": plan_year.news_items if plan_year else (),
            "commitment": plan_year.commitments if plan_year else (),
            "reach": plan_year.reaches if plan_year else (),
        }
        for name, editor in self._editors.items():
            owner = plan_year.plan.id if plan_year else None
            editor.set_nouns(nouns[name], owner, plan_year.plan.year if plan_year else None)
        self._tally.show_year(plan_year)
        self._committed.show_feeding(feeding_words(plan_year, CountSource.COMMITMENT))
        self._reached.show_feeding(feeding_words(plan_year, CountSource.REACH))
        if plan_year is not None:
            self._show_committed(plan_year)
            self._show_reached(plan_year)

    def show_place(self, place: str) -> None:
        """Go to a log ("news"), to a line of it ("reach:<id>"), or to where a period lacks one ("news:6.3:2024-Q1")."""
        name, _, rest = place.partition(":")
        if name in self._editors:
            self.tabs.setCurrentWidget(self._editors[name])
            _, _, period_code = rest.partition(":")
            if not self._editors[name].choose(self._last_until(Period.parse(period_code)) if period_code else rest):
                self._editors[name].view.setFocus()

    def _last_until(self, period: Period) -> str:
        """Return the id of the last news up to the end of a period, "" where there is none."""
        plan_year = self.session.plan_year
        items = plan_year.news_items if plan_year else ()
        return next((item.id for item in reversed(items) if item.published_on <= period.last_day), "")

    def _year(self) -> PlanYear | None:
        return self.session.plan_year

    def _show_committed(self, plan_year: PlanYear) -> None:
        listed = plan_year.commitments
        done = sum(each.informed_on is not None and each.committed_on is not None for each in listed)
        method = "tổ chức đã được phổ biến và đã cam kết, trên tổng số tổ chức trong danh sách"
        self._committed.show_total(done, len(listed), f"{done}/{len(listed)}", method)

    def _show_reached(self, plan_year: PlanYear) -> None:
        result = people_reached(plan_year, audiences_of(plan_year))
        figure = text_of(result.reached)
        if result.population:
            share = rounded(Fraction(100 * result.reached, result.population), 1)
            figure = text_of(Number(share, 1, "%"))
        details = "\n".join(result.lines)
        self._reached.show_total(result.reached, result.population, figure, result.method, details)
