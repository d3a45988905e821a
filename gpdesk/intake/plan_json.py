"""The result of reading a plan as JSON: the contract of ``gpdesk import-plan --json``."""

from typing import Any

from gpdesk.domain.format import decimals_of
from gpdesk.domain.target import Measure
from gpdesk.intake.plan_reader import PlanIntake


def plan_json(intake: PlanIntake) -> dict[str, Any]:
    """Return the whole result with plain values; numbers that are goals are text with a decimal point."""
    plan_year = intake.plan_year
    plan = plan_year.plan
    codes = plan_year.codes()
    office = plan_year.offices[0] if plan_year.offices else None
    signer = plan_year.signers[0] if plan_year.signers else None
    return {
        "number": plan.full_number if plan.number else None,
        "issued_on": plan.issued_on.isoformat() if plan.issued_on else None,
        "year": plan.year,
        "place": office.place if office else None,
        "office": office.name if office else None,
        "title": plan.title,
        "legal_bases": [basis.text for basis in plan_year.legal_bases],
        "objectives": [
            {
                "number": number,
                "title": objective.title,
                "targets": [
                    {
                        "number": place,
                        "statement": target.statement,
                        "measures": [
                            _measure_json(measure, codes[measure.id]) for measure in plan_year.measures_of(target.id)
                        ],
                    }
                    for place, target in enumerate(plan_year.targets_of(objective.id), start=1)
                ],
            }
            for number, objective in enumerate(plan_year.objectives, start=1)
        ],
        "sections": [{"kind": line.kind.value, "text": line.text} for line in plan_year.lines if line.text],
        "recipients": [recipient.text for recipient in plan_year.recipients if recipient.paper_kind == "plan"],
        "signer": {"name": signer.name, "authority": list(signer.authority)} if signer else None,
        "activities": [activity.title for activity in plan_year.activities],
        "deadlines": [
            {"title": each.title, "due_on": each.due_on.isoformat() if each.due_on else None}
            for each in plan_year.deadlines
        ],
        "doubts": [
            {
                "line": doubt.line,
                "found": doubt.found,
                "suggestion": doubt.suggestion,
                "reason": doubt.reason,
            }
            for doubt in intake.doubts
        ],
    }


def _measure_json(measure: Measure, code: str) -> dict[str, Any]:
    goal = None if measure.goal is None else f"{measure.goal:.{decimals_of(measure.goal)}f}"
    return {
        "code": code,
        "name": measure.name,
        "kind": measure.kind.value,
        "comparison": measure.comparison.value if measure.comparison else None,
        "goal": goal,
        "factor": measure.factor,
        "cadence": measure.cadence.value,
        "by_sex": measure.by_sex,
        "direction": measure.direction.value,
        "cumulation": measure.cumulation.value,
        "unit": measure.unit,
    }
