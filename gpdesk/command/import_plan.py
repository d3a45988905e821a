"""``gpdesk import-plan``: a plan typed in Word goes into the file; what was found and doubted is printed."""

import json
from argparse import Namespace
from dataclasses import replace

from gpdesk.command.exit_code import ExitCode
from gpdesk.data.store import Store
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.plan_draft import is_untouched, keeping_work
from gpdesk.domain.wording import goal_text
from gpdesk.intake.plan_json import plan_json
from gpdesk.intake.plan_reader import PlanIntake, apply_corrections, read_plan
from gpdesk.intake.source import load_source


class PlanYearTaken(GpdeskError):
    """The file already holds a plan of that year with content."""

    def __init__(self, year: int) -> None:
        super().__init__(
            f"Tệp đã có kế hoạch năm {year}, chưa ghi gì thêm. Nếu muốn thay bằng kế hoạch mới, hãy thêm --force "
            "(số liệu đã nhập của năm đó sẽ bị bỏ, hoạt động và văn bản giữ lại; có thể hoàn tác trong chương trình)."
        )


def run(arguments: Namespace) -> ExitCode:
    """Read the plan, store it in one undoable operation and print the result."""
    source = load_source(arguments.plan)
    intake = read_plan(source)
    if arguments.correct:
        intake = read_plan(apply_corrections(source, tuple(doubt for doubt in intake.doubts if doubt.can_correct)))
    if arguments.year:
        plan = replace(intake.plan_year.plan, year=arguments.year)
        intake = replace(intake, plan_year=replace(intake.plan_year, plan=plan))
    with Store.open(arguments.file, read_only=arguments.dry_run) as store:
        if not arguments.dry_run:
            _store(store, intake, force=arguments.force)
    print(json.dumps(plan_json(intake), ensure_ascii=False, indent=2) if arguments.json else _summary(intake))
    return ExitCode.DONE


def _store(store: Store, intake: PlanIntake, *, force: bool) -> None:
    year = intake.plan_year.plan.year
    present = store.plan_year(year) if year in store.years() else None
    if present and not force and not is_untouched(present):
        raise PlanYearTaken(year)
    with store.operation(f"Nhập kế hoạch năm {year} từ văn bản"):
        if present:
            store.plans.remove(present.plan.id)
        store.add_plan_year(keeping_work(present, intake.plan_year) if present else intake.plan_year)


def _summary(intake: PlanIntake) -> str:
    plan_year = intake.plan_year
    plan = plan_year.plan
    issued = f", ngày {plan.issued_on:%d/%m/%Y}" if plan.issued_on else ", chưa ghi ngày"
    rows = [
        f"Kế hoạch số {plan.full_number.strip()}{issued}: {plan.title}",
        f"Cơ quan ban hành: {plan_year.offices[0].name if plan_year.offices else 'chưa đọc được'}",
        f"Đọc được {len(plan_year.objectives)} mục tiêu, {len(plan_year.targets)} chỉ tiêu, "
        f"{len(plan_year.measures)} số đo, {len(plan_year.legal_bases)} căn cứ.",
    ]
    if plan_year.activities or plan_year.deadlines:
        rows.append(
            f"Ghi vào trang Hoạt động {len(plan_year.activities)} văn bản phải làm, vào Danh mục {len(plan_year.deadlines)} "
            "việc có hạn; việc chưa rõ ngày sẽ được nhắc ở trang Tổng quan."
        )
    for code, _, target, measure in plan_year.walk():
        first_line = (measure.name or target.statement).splitlines()[0]
        rows.append(f"  {code:<6}{measure.kind.label}; {goal_text(measure)}; {first_line[:90]}")
    if intake.doubts:
        rows.append(f"Có {len(intake.doubts)} chỗ cần xem lại:")
        for doubt in intake.doubts:
            advice = f" → “{doubt.suggestion}”" if doubt.suggestion else ""
            rows.append(f"  dòng {doubt.line}: “{doubt.found}”{advice} ({doubt.reason})")
    else:
        rows.append("Không có chỗ nào nghi sai.")
    return "\n".join(rows)
