"""Rules for everything but readings: each returns all problems of a noun at once, in Vietnamese."""

from collections.abc import Iterator
from datetime import date

from gpdesk.domain.activity_check import check_activities
from gpdesk.domain.log_check import check_logs
from gpdesk.domain.office import Office, Recipient, Signer
from gpdesk.domain.paper import Paper
from gpdesk.domain.plan import LegalBasis, Plan
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.problem import Importance, Problem
from gpdesk.domain.reading_check import check_reading
from gpdesk.domain.target import Measure, MeasureKind, Objective, Target

FACTORS = (1, 100, 1000, 10000, 100000)


def check_office(office: Office) -> tuple[Problem, ...]:
    """Rules for an issuing office."""
    return (
        *_needed("name", office.name, "Chưa có tên cơ quan dùng trong câu, ví dụ “Ủy ban nhân dân phường …”."),
        *_needed("head_lines", "".join(office.head_lines), "Chưa có tên cơ quan ở đầu văn bản."),
        *_needed("place", office.place, "Chưa có địa danh ghi trước ngày tháng."),
        *_symbol(office.symbol),
        *_span(office.valid_from, office.valid_to),
    )


def check_signer(signer: Signer) -> tuple[Problem, ...]:
    """Rules for a signer."""
    return (
        *_needed("name", signer.name, "Chưa có họ tên người ký."),
        *_needed("authority", "".join(signer.authority), "Chưa có chức vụ người ký, ví dụ “CHỦ TỊCH”."),
        *_span(signer.valid_from, signer.valid_to),
    )


def check_recipient(recipient: Recipient) -> tuple[Problem, ...]:
    """Rules for a line of "Nơi nhận"."""
    return _needed("text", recipient.text, "Dòng nơi nhận đang trống. Hãy ghi tên nơi nhận hoặc xóa dòng.")


def check_plan(plan: Plan) -> tuple[Problem, ...]:
    """Rules for a plan's head."""
    problems = [
        *_needed("title", plan.title, "Chưa có trích yếu của kế hoạch."),
        *_number(plan.number),
        *_symbol(plan.symbol),
    ]
    if plan.issued_on and not plan.year - 1 <= plan.issued_on.year <= plan.year:
        problems.append(
            Problem(
                "issued_on",
                "date_outside_year",
                f"Ngày ban hành thuộc năm {plan.issued_on.year}, kế hoạch của năm {plan.year}. Hãy kiểm tra lại.",
                Importance.WARNING,
            )
        )
    return tuple(problems)


def check_legal_basis(basis: LegalBasis) -> tuple[Problem, ...]:
    """Rules for a "Căn cứ"."""
    return (
        *_needed("text", basis.text, "Dòng căn cứ đang trống. Hãy ghi căn cứ hoặc xóa dòng."),
        *_span(basis.valid_from, basis.valid_to),
    )


def check_objective(objective: Objective) -> tuple[Problem, ...]:
    """Rules for an objective."""
    return _needed("title", objective.title, "Chưa có tên mục tiêu.")


def check_target(target: Target) -> tuple[Problem, ...]:
    """Rules for a target."""
    return _needed("statement", target.statement, "Chưa có nội dung chỉ tiêu.")


def check_measure(measure: Measure) -> tuple[Problem, ...]:
    """Rules for a measure."""
    return tuple(_measure_problems(measure))


def _measure_problems(measure: Measure) -> Iterator[Problem]:
    if measure.kind is not MeasureKind.QUALITATIVE:
        if measure.goal is None:
            yield Problem("goal", "goal_missing", "Chưa có mức chỉ tiêu. Hãy nhập một số, ví dụ 50 hoặc 1,7.")
        elif measure.goal < 0:
            yield Problem("goal", "goal_negative", "Mức chỉ tiêu không thể âm. Hãy nhập lại.")
        elif measure.kind is MeasureKind.SHARE and measure.goal > 100:
            yield Problem("goal", "goal_over_100", "Tỷ lệ phần trăm không thể quá 100. Hãy nhập lại.")
        if measure.comparison is None:
            yield Problem("comparison", "comparison_missing", "Chưa chọn cách so sánh với mức chỉ tiêu.")
    if measure.factor not in FACTORS:
        yield Problem("factor", "factor_unknown", "Hệ số nhân chỉ có thể là 1, 100, 1.000, 10.000 hoặc 100.000.")
    if measure.tolerance < 0:
        yield Problem("tolerance", "tolerance_negative", "Mức dao động không thể âm. Hãy nhập lại.")
    if measure.by_sex and measure.kind in {MeasureKind.MONTHLY, MeasureKind.QUALITATIVE}:
        yield Problem("by_sex", "by_sex_without_figures", "Chỉ tiêu loại này không tách nam, nữ được.")


def check_paper(paper: Paper) -> tuple[Problem, ...]:
    """Rules for a paper's head."""
    return (*_number(paper.number), *_symbol(paper.symbol))


def check_plan_year(plan_year: PlanYear) -> tuple[Problem, ...]:
    """Return the problems of everything in a year; messages are led by the place they belong to."""
    year = plan_year.plan.year
    return tuple(
        Problem(problem.field, problem.code, f"Năm {year}, {place}: {problem.message}", problem.importance)
        for checks in (
            _check_directory(plan_year),
            _check_targets(plan_year),
            check_logs(plan_year),
            check_activities(plan_year),
        )
        for place, problems in checks
        for problem in problems
    )


def _check_directory(plan_year: PlanYear) -> Iterator[tuple[str, tuple[Problem, ...]]]:
    for office in plan_year.offices:
        yield "cơ quan", check_office(office)
    for signer in plan_year.signers:
        yield "người ký", check_signer(signer)
    for recipient in plan_year.recipients:
        yield "nơi nhận", check_recipient(recipient)
    yield "kế hoạch", check_plan(plan_year.plan)
    for basis in plan_year.legal_bases:
        yield "căn cứ", check_legal_basis(basis)
    for paper in plan_year.papers:
        yield paper.kind.label.lower(), check_paper(paper)


def _check_targets(plan_year: PlanYear) -> Iterator[tuple[str, tuple[Problem, ...]]]:
    for number, objective in enumerate(plan_year.objectives, start=1):
        yield f"mục tiêu {number}", check_objective(objective)
    for code, _, target, measure in plan_year.walk():
        yield f"chỉ tiêu {code}", (*check_target(target), *check_measure(measure))
        for reading in plan_year.readings_of(measure.id):
            yield f"chỉ tiêu {code}, {reading.period.name}", check_reading(measure, reading)


def _needed(field: str, value: str, message: str) -> tuple[Problem, ...]:
    return () if value.strip() else (Problem(field, f"{field}_missing", message),)


def _number(number: str) -> tuple[Problem, ...]:
    bare = number.strip()
    if not bare or (bare[0].isdigit() and bare.isalnum() and len(bare) <= 8):
        return ()
    return (Problem("number", "number_form", "Số văn bản chỉ gồm chữ số, có thể thêm một chữ cái, ví dụ 05 hoặc 12a."),)


def _symbol(symbol: str) -> tuple[Problem, ...]:
    if not symbol.strip():
        return (Problem("symbol", "symbol_missing", "Chưa có ký hiệu, ví dụ UBND."),)
    if symbol != symbol.upper() or any(character.isspace() for character in symbol):
        return (
            Problem(
                "symbol",
                "symbol_form",
                "Ký hiệu viết hoa, không có khoảng trắng (Nghị định 30/2020/NĐ-CP), ví dụ KH-UBND.",
                Importance.WARNING,
            ),
        )
    return ()


def _span(valid_from: date | None, valid_to: date | None) -> tuple[Problem, ...]:
    if valid_from and valid_to and valid_to < valid_from:
        return (Problem("valid_to", "span_reversed", "Ngày hết hiệu lực đứng trước ngày có hiệu lực. Hãy sửa lại."),)
    return ()
