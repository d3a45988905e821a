"""The sample's logs put together for one year."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TypedDict

from gpdesk.domain.commitment import Commitment
from gpdesk.domain.deadline import Deadline
from gpdesk.domain.explanation import Explanation
from gpdesk.domain.identity import (
    CommitmentId,
    DeadlineId,
    ExplanationId,
    HeadcountId,
    LeadershipCountId,
    NewsItemId,
    PlanId,
    ReachId,
    UnitId,
    ViolenceCountId,
)
from gpdesk.domain.leadership import LeadershipCount
from gpdesk.domain.news import NewsItem
from gpdesk.domain.period import Period
from gpdesk.domain.reach import Reach, ReachMethod
from gpdesk.domain.target import CountSource, Measure
from gpdesk.domain.unit import Headcount, Unit
from gpdesk.domain.violence import ViolenceCount, ViolenceItem
from gpdesk.sample import log_text
from gpdesk.sample.identity import sample_id

COUNTED = {
    "3.2a": CountSource.VICTIM_SUPPORT,
    "3.2b": CountSource.PERPETRATOR_COUNSEL,
    "3.3": CountSource.TRAFFICKING_SUPPORT,
    "6.1": CountSource.REACH,
    "6.2": CountSource.COMMITMENT,
    "6.3": CountSource.NEWS,
    "6.4": CountSource.BROADCAST,
}
_QUARTER_DAYS = ((2, 5), (5, 6), (8, 12), (11, 4))


class YearLogs(TypedDict):
    """The fields of a ``PlanYear`` that come from logs."""

    units: tuple[Unit, ...]
    headcounts: tuple[Headcount, ...]
    news_items: tuple[NewsItem, ...]
    commitments: tuple[Commitment, ...]
    reaches: tuple[Reach, ...]
    violence_counts: tuple[ViolenceCount, ...]
    last_year_violence_counts: tuple[ViolenceCount, ...]
    leadership_counts: tuple[LeadershipCount, ...]
    last_year_leadership_counts: tuple[LeadershipCount, ...]
    explanations: tuple[Explanation, ...]
    deadlines: tuple[Deadline, ...]


def sample_logs(year: int, plan_id: PlanId, measures: Mapping[str, Measure]) -> YearLogs:
    """Return the year's logs; units are the same in every year."""
    return YearLogs(
        units=tuple(_units()),
        headcounts=tuple(_headcounts(year)),
        news_items=tuple(_news(year)),
        commitments=tuple(_commitments(year)),
        reaches=tuple(_reaches(year)),
        violence_counts=tuple(_violence(year, log_text.VIOLENCE)),
        last_year_violence_counts=tuple(_violence(year - 1, log_text.VIOLENCE_BEFORE)),
        leadership_counts=tuple(_leadership(year)),
        last_year_leadership_counts=tuple(_leadership_before(year - 1)),
        explanations=tuple(
            Explanation(
                ExplanationId(sample_id("explanation", year, code)), measures[code].id, Period.of_year(year), text
            )
            for code, text in log_text.EXPLANATIONS.items()
        ),
        deadlines=tuple(_deadlines(year, plan_id)),
    )


def _unit_id(index: int) -> UnitId:
    return UnitId(sample_id("unit", index))


def _units() -> Iterator[Unit]:
    for index, (name, kind, supplies, _) in enumerate(log_text.UNITS):
        yield Unit(_unit_id(index), index + 1, name, kind, supplies)


def _headcounts(year: int) -> Iterator[Headcount]:
    for index, (_, _, _, numbers) in enumerate(log_text.UNITS):
        if numbers is not None:
            yield Headcount(HeadcountId(sample_id("headcount", year, index)), _unit_id(index), year, *numbers)


def _news(year: int) -> Iterator[NewsItem]:
    for number, (month, day, kind, title, channel, minutes) in enumerate(log_text.NEWS):
        item_id = NewsItemId(sample_id("news", year, number))
        yield NewsItem(item_id, date(year, month, day), title.format(year=year), kind, channel, minutes)


def _commitments(year: int) -> Iterator[Commitment]:
    for number, (name, kind) in enumerate(log_text.ORGANISATIONS):
        quarter = next((place for place, count in enumerate(log_text.COMMITTED_BY_QUARTER) if number < count), None)
        day = None if quarter is None else date(year, *_QUARTER_DAYS[quarter])
        commitment_id = CommitmentId(sample_id("commitment", year, number))
        informed = None if number == len(log_text.ORGANISATIONS) - 1 else day or date(year, 12, 2)
        yield Commitment(commitment_id, year, number + 1, name, kind, informed, day)


def _reaches(year: int) -> Iterator[Reach]:
    for number, (month, day, title, unit, female, male, percent) in enumerate(log_text.REACHES):
        yield Reach(
            ReachId(sample_id("reach", year, number)),
            date(year, month, day),
            title,
            ReachMethod.AUDIENCE if percent is None else ReachMethod.LOUDSPEAKER,
            None if unit is None else _unit_id(unit),
            female,
            male,
            percent=100 if percent is None else percent,
        )


def _violence(year: int, counts: Mapping[str, tuple[int, ...]]) -> Iterator[ViolenceCount]:
    for code, numbers in counts.items():
        for index, number in enumerate(numbers, start=1):
            count_id = ViolenceCountId(sample_id("violence", year, code, index))
            yield ViolenceCount(count_id, Period.quarter(year, index), ViolenceItem(code), number)


def _leadership(year: int) -> Iterator[LeadershipCount]:
    for number, (body, total, female, minority, *_) in enumerate(log_text.LEADERSHIP, start=1):
        count_id = LeadershipCountId(sample_id("leadership", year, number))
        yield LeadershipCount(count_id, year, number, body, total, female, minority)


def _leadership_before(year: int) -> Iterator[LeadershipCount]:
    for number, (body, _, _, _, total, female) in enumerate(log_text.LEADERSHIP, start=1):
        count_id = LeadershipCountId(sample_id("leadership", year, number))
        yield LeadershipCount(count_id, year, number, body, total, female)


def _deadlines(year: int, plan_id: PlanId) -> Iterator[Deadline]:
    for number, (title, due, done, source) in enumerate(log_text.DEADLINES):
        yield Deadline(
            DeadlineId(sample_id("deadline", year, number)),
            plan_id,
            title.format(year=year),
            date(year, *due),
            None if done is None else date(year, *done),
            source,
        )
