"""Invented plans in the styles that wards write, each with what is to be read from it."""

from pathlib import Path

import pytest

from gpdesk.domain.plan import LineKind
from gpdesk.intake.plan_reader import read_plan
from gpdesk.intake.source import load_source
from tests.intake.conservation import lost_words
from tests.intake.notation import shown_plan

PLANS = Path(__file__).parent / "plans"
NAMES = sorted(path.stem for path in PLANS.glob("*.txt"))


def expected(name):
    """Return the facts and the measure lines of ``plans/NAME.expected``."""
    lines = (PLANS / f"{name}.expected").read_text(encoding="utf-8").splitlines()
    facts = dict(line.split(": ", 1) for line in lines if line and not line[0].isdigit())
    return facts, [line for line in lines if line and line[0].isdigit()]


def facts_of(intake):
    year = intake.plan_year
    office = year.offices[0] if year.offices else None
    signer = year.signers[0] if year.signers else None
    return {
        "number": year.plan.full_number if year.plan.number else "-",
        "issued_on": year.plan.issued_on.isoformat() if year.plan.issued_on else "-",
        "place": office.place if office else "-",
        "office": office.name if office else "-",
        "title": year.plan.title,
        "year": str(year.plan.year),
        "bases": str(len(year.legal_bases)),
        "sections": " | ".join(line.text for line in year.lines if line.kind is LineKind.SECTION),
        "objectives": " | ".join(objective.title for objective in year.objectives),
        "targets": str(len(year.targets)),
        "authority": " | ".join(signer.authority) if signer else "-",
        "name": signer.name if signer else "-",
        "recipients": " | ".join(each.text for each in year.recipients if each.paper_kind == "plan"),
    }


@pytest.mark.parametrize("name", NAMES)
def test_the_facts_of_a_plan(name):
    facts, _ = expected(name)
    found = facts_of(read_plan(load_source(PLANS / f"{name}.txt")))
    assert {key: found[key] for key in facts} == facts


@pytest.mark.parametrize("name", NAMES)
def test_the_measures_of_a_plan(name):
    _, measures = expected(name)
    assert shown_plan(read_plan(load_source(PLANS / f"{name}.txt"))) == measures


@pytest.mark.parametrize("name", NAMES)
def test_no_word_is_lost(name):
    assert lost_words(read_plan(load_source(PLANS / f"{name}.txt"))) == []
