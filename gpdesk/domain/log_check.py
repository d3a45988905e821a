"""Rules for the lines of the year's logs, for units and deadlines: each returns all problems of one line at once."""

from collections.abc import Iterator
from datetime import date

from gpdesk.domain.commitment import Commitment
from gpdesk.domain.deadline import Deadline
from gpdesk.domain.leadership import LeadershipCount
from gpdesk.domain.news import NewsItem, NewsKind
from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.problem import Importance, Problem
from gpdesk.domain.reach import Reach, ReachMethod
from gpdesk.domain.unit import Headcount, Unit
from gpdesk.domain.violence_check import check_violence
from gpdesk.domain.violence_item import counts_over


def check_logs(plan_year: PlanYear) -> Iterator[tuple[str, tuple[Problem, ...]]]:
    """Yield each line of the year's logs that breaks a rule: what it is, and its problems."""
    year = plan_year.plan.year
    for item in plan_year.news_items:
        yield f"tin, bài “{item.title}”", check_news_item(item, year)
    for commitment in plan_year.commitments:
        yield f"tổ chức cam kết “{commitment.organisation}”", check_commitment(commitment)
    for reach in plan_year.reaches:
        yield f"dòng người dân được tiếp cận “{reach.title}”", check_reach(reach, year)
    for body in plan_year.leadership_counts:
        yield f"cán bộ nữ “{body.body}”", check_leadership(body)
    names = {unit.id: unit.name for unit in plan_year.units}
    for unit in plan_year.units:
        yield f"đơn vị “{unit.name}”", check_unit(unit)
    for headcount in plan_year.headcounts:
        yield f"dân số của “{names.get(headcount.unit_id, '')}”", check_headcount(headcount)
    for deadline in plan_year.deadlines:
        yield f"thời hạn “{deadline.title}”", check_deadline(deadline)
    for period in Period.of_year(year).parts(Cadence.QUARTER):
        yield f"số liệu bạo lực {period.name}", check_violence(counts_over(plan_year.violence_counts, period))


def check_news_item(item: NewsItem, year: int) -> tuple[Problem, ...]:
    """Rules for a piece of news in the log of ``year``; a day of another year would put it out of sight."""
    problems = [
        *_needed("title", item.title, "Chưa có tên tin, bài. Hãy ghi tên."),
        *_in_year("published_on", item.published_on, year),
    ]
    if item.times < 1:
        problems.append(Problem("times", "times_under_one", "Số lần phát ít nhất là 1. Hãy nhập lại."))
    if item.kind is NewsKind.BROADCAST and item.minutes == 0:
        problems.append(
            Problem("minutes", "minutes_zero", "Thời lượng 0 phút. Để trống nếu chưa rõ.", Importance.WARNING)
        )
    return tuple(problems)


def check_commitment(commitment: Commitment) -> tuple[Problem, ...]:
    """Rules for an organisation of the commitment log."""
    problems = list(_needed("organisation", commitment.organisation, "Chưa có tên tổ chức. Hãy ghi tên."))
    informed, committed = commitment.informed_on, commitment.committed_on
    if informed and committed and committed < informed:
        problems.append(
            Problem(
                "committed_on",
                "committed_before_informed",
                "Ngày cam kết đứng trước ngày phổ biến. Hãy kiểm tra lại hai ngày.",
                Importance.WARNING,
            )
        )
    for field, day in (("informed_on", informed), ("committed_on", committed)):
        if day and day.year > commitment.year:
            problems.extend(_in_year(field, day, commitment.year))
        elif day and day.year < commitment.year:
            message = f"Ngày thuộc năm {day.year}, danh sách của năm {commitment.year}. Hãy kiểm tra lại."
            problems.append(Problem(field, "day_of_earlier_year", message, Importance.WARNING))
    return tuple(problems)


def check_reach(reach: Reach, year: int) -> tuple[Problem, ...]:
    """Rules for a means of reaching people in the log of ``year``."""
    problems = [
        *_needed("title", reach.title, "Chưa có nội dung. Hãy ghi buổi tuyên truyền hoặc chương trình phát thanh."),
        *_in_year("happened_on", reach.happened_on, year),
    ]
    if not 0 <= reach.percent <= 100:
        problems.append(Problem("percent", "percent_out_of_range", "Tỷ lệ phủ sóng từ 0 đến 100%. Hãy nhập lại."))
    if reach.method is ReachMethod.AUDIENCE and not reach.female + reach.male + reach.unknown:
        message = "Chưa có số người. Hãy ghi số nữ, nam; không rõ giới tính thì ghi ở ô “Chưa rõ giới tính”."
        problems.append(Problem("female", "heads_missing", message, Importance.WARNING))
    return tuple(problems)


def check_leadership(count: LeadershipCount) -> tuple[Problem, ...]:
    """Rules for a body of women in leadership: a part is never more than the whole."""
    problems = list(_needed("body", count.body, "Chưa có tên cơ quan, chức danh. Hãy ghi tên."))
    for field, name, part in (("female", "nữ", count.female), ("minority", "người dân tộc thiểu số", count.minority)):
        if part is not None and count.total is not None and part > count.total:
            message = f"Số {name} ({part}) nhiều hơn tổng số ({count.total}). Hãy kiểm tra lại."
            problems.append(Problem(field, "part_over_whole", message))
        elif part is not None and count.total is None:
            problems.append(Problem("total", "total_missing", "Chưa có tổng số để tính tỷ lệ.", Importance.WARNING))
    return tuple(problems)


def check_unit(unit: Unit) -> tuple[Problem, ...]:
    """Rules for a unit."""
    problems = list(_needed("name", unit.name, "Chưa có tên đơn vị. Hãy ghi tên."))
    if unit.valid_from and unit.valid_to and unit.valid_to < unit.valid_from:
        message = "Ngày kết thúc đứng trước ngày bắt đầu. Hãy sửa lại."
        problems.append(Problem("valid_to", "span_reversed", message))
    return tuple(problems)


def check_headcount(headcount: Headcount) -> tuple[Problem, ...]:
    """Rules for the people of a unit: minorities and women of 15 to 19 are part of the whole."""
    return tuple(_headcount_problems(headcount))


def _headcount_problems(count: Headcount) -> Iterator[Problem]:
    for field, name, part, whole_name, whole in (
        ("minority_female", "nữ dân tộc thiểu số", count.minority_female, "số nữ", count.female),
        ("minority_male", "nam dân tộc thiểu số", count.minority_male, "số nam", count.male),
        ("women_15_19", "nữ từ 15 đến 19 tuổi", count.women_15_19, "số nữ", count.female),
    ):
        if part is not None and whole is not None and part > whole:
            message = f"Số {name} ({part}) nhiều hơn {whole_name} ({whole}). Hãy kiểm tra lại."
            yield Problem(field, "part_over_whole", message)
    people = None if count.female is None or count.male is None else count.female + count.male
    if people is not None and count.households is not None and count.households > people:
        message = f"Số hộ ({count.households}) nhiều hơn số người ({people}). Hãy kiểm tra lại."
        yield Problem("households", "households_over_people", message, Importance.WARNING)


def check_deadline(deadline: Deadline) -> tuple[Problem, ...]:
    """Rules for a deadline."""
    return _needed("title", deadline.title, "Chưa có việc phải làm. Hãy ghi tên việc.")


def _needed(field: str, value: str, message: str) -> tuple[Problem, ...]:
    return () if value.strip() else (Problem(field, f"{field}_missing", message),)


def _in_year(field: str, day: date, year: int) -> tuple[Problem, ...]:
    if day.year == year:
        return ()
    message = (
        f"Ngày này thuộc năm {day.year}, sổ đang mở của năm {year}. "
        f"Hãy sửa ngày, hoặc chọn năm {day.year} ở góc trên bên phải rồi ghi vào sổ của năm đó."
    )
    return (Problem(field, "day_outside_year", message),)
