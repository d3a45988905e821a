"""A plan as wards write them, read into the nouns of the subject. Nothing is invented, nothing is lost."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from gpdesk.domain.identity import (
    ObjectiveId,
    OfficeId,
    PlanId,
    PlanLineId,
    RecipientId,
    SignerId,
    TargetId,
    new_id,
)
from gpdesk.domain.office import Office, Recipient, Signer
from gpdesk.domain.paper import PaperKind
from gpdesk.domain.plan import LegalBasis, LineKind, Plan, PlanLine
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.target import Measure, Objective, Target
from gpdesk.domain.text import opening_words
from gpdesk.intake.deadline_phrase import deadline_doubts, find_deadlines
from gpdesk.intake.doubt import Doubt, apply_corrections, broken_sentence, text_doubts
from gpdesk.intake.head import PlanHead, read_head
from gpdesk.intake.legal_basis import basis_text, ground_in_opening, parted_basis, read_basis
from gpdesk.intake.line import LabelledLine, labelled, labelled_body
from gpdesk.intake.measure_proposal import propose
from gpdesk.intake.objective_zone import ObjectiveZone, find_objectives
from gpdesk.intake.office_head import office_name
from gpdesk.intake.paper_activity import find_paper_activities
from gpdesk.intake.plan_doubt import plan_doubts
from gpdesk.intake.source import PlanSource
from gpdesk.intake.source_line import SourceLine
from gpdesk.intake.tail import PlanTail, read_tail
from gpdesk.intake.zone import objective_match

_YEAR = re.compile(r"năm\s+(\d{4})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PlanIntake:
    """What was read: a whole year with fresh identities, ready to be corrected and stored, and what is doubtful."""

    plan_year: PlanYear
    doubts: tuple[Doubt, ...]
    source: PlanSource


def read_plan(source: PlanSource) -> PlanIntake:
    """Read the lines of a plan; never fails: what cannot be read stays as text and is listed as a doubt."""
    head = read_head(source.lines)
    tail = read_tail(source.lines, head.end)
    body = (*source.lines[head.end : tail.start], *source.lines[tail.end :])
    texts = [line.text for line in source.lines]
    year = _year(head, texts)
    plan = Plan(
        PlanId(new_id()),
        year,
        head.title,
        number=head.number,
        symbol=head.symbol or "KH-UBND",
        issued_on=head.issued_on,
    )
    bases, rest = _bases(body, plan.id)
    lines = labelled_body(rest)
    zone = find_objectives(lines)
    objectives, targets, measures, questions = _objectives(zone, plan)
    deadlines = find_deadlines(body, plan)
    plan_lines = tuple(_plan_lines(lines, zone, plan.id))
    plan_year = PlanYear(
        plan=plan,
        offices=tuple(_office(head, tail, texts)),
        signers=tuple(_signer(tail)),
        recipients=tuple(_recipients(tail)),
        legal_bases=bases,
        lines=plan_lines,
        objectives=objectives,
        targets=targets,
        measures=measures,
        deadlines=deadlines,
        activities=find_paper_activities(plan_lines, plan.id),
    )
    found = [
        *text_doubts(source.lines),
        *(
            doubt
            for line in lines
            if not (line.is_title or objective_match(line)) and (doubt := broken_sentence(line.source))
        ),
    ]
    found += [*questions, *plan_doubts(plan_year, head, tail, lines, zone, source), *deadline_doubts(deadlines, body)]
    found.sort(key=lambda doubt: doubt.line)
    return PlanIntake(plan_year, tuple(dict.fromkeys(found)), source)


def _year(head: PlanHead, texts: list[str]) -> int:
    titled = _YEAR.findall(head.title)
    if titled:
        return _sane(int(titled[-1]))
    if head.issued_on:
        return _sane(head.issued_on.year)
    named = [int(year) for text in texts for year in _YEAR.findall(text) if 2000 <= int(year) <= 2100]
    return max(set(named), key=named.count) if named else date.today().year


def _sane(year: int) -> int:
    return year if 1990 <= year <= 2100 else date.today().year


def _bases(body: tuple[SourceLine, ...], plan_id: PlanId) -> tuple[tuple[LegalBasis, ...], list[SourceLine]]:
    """Take the legal bases off the body's front: they stand before the first heading.

    One that the opening sentence names is read too, and the sentence stays whole.
    """
    bases: list[LegalBasis] = []
    rest: list[SourceLine] = []
    in_front = True
    for line in body:
        in_front = in_front and labelled(line).rank > 3
        typed, lead = parted_basis(line.text) if in_front else ("", line.text)
        text = basis_text(typed or line.text) if in_front else None
        if ground := text or (ground_in_opening(lead) if in_front else ""):
            bases.append(read_basis(ground, plan_id, len(bases) + 1))
        if not text or typed:
            rest.append(replace(line, text=lead))
    return tuple(bases), rest


def _objectives(
    zone: ObjectiveZone | None, plan: Plan
) -> tuple[tuple[Objective, ...], tuple[Target, ...], tuple[Measure, ...], list[Doubt]]:
    objectives: list[Objective] = []
    targets: list[Target] = []
    measures: list[Measure] = []
    doubts: list[Doubt] = []
    for position, read in enumerate(zone.objectives if zone else (), start=1):
        objective = Objective(ObjectiveId(new_id()), plan.id, position, read.title, "\n".join(read.lead))
        objectives.append(objective)
        for place, lines in enumerate(read.targets, start=1):
            target = Target(TargetId(new_id()), objective.id, place, lines.statement, lines.is_numbered)
            proposal = propose(lines.statement, target.id, plan.year)
            targets.append(target)
            measures += proposal.measures
            found = opening_words(lines.statement.split("\n")[0])
            doubts += [Doubt(lines.line, found, "", question) for question in proposal.questions]
    return tuple(objectives), tuple(targets), tuple(measures), doubts


def _plan_lines(lines: list[LabelledLine], zone: ObjectiveZone | None, plan_id: PlanId) -> Iterator[PlanLine]:
    position = 0
    for index, line in enumerate(lines):
        if zone and zone.start <= index < zone.end:
            if index > zone.start:
                continue
            position += 1
            yield PlanLine(PlanLineId(new_id()), plan_id, position, LineKind.TARGETS, "")
            continue
        position += 1
        yield PlanLine(PlanLineId(new_id()), plan_id, position, line.kind, line.text, line.is_title)


def _office(head: PlanHead, tail: PlanTail, texts: list[str]) -> Iterator[Office]:
    name, short, lines = office_name(head.office_lines, texts, head.parent_line)
    if not name:
        return
    place = head.place or _place(name)
    superior = next((text for text in tail.recipients if re.match(r"(?:UBND|Ủy ban nhân dân) (?!phường|xã)", text)), "")
    yield Office(
        OfficeId(new_id()),
        name=name,
        short_name=short,
        head_lines=lines,
        symbol="UBND" if "ỦY BAN NHÂN DÂN" in lines[0] else head.symbol.partition("-")[2] or "UBND",
        place=place,
        parent_line=head.parent_line,
        superior=re.sub(r"^UBND", "Ủy ban nhân dân", re.sub(r"\s*\(.*\)$", "", superior)),
    )


def _place(name: str) -> str:
    """Return the place that an office's name ends in: "Mỹ Thạnh", or "Phường 5" where it is a number."""
    unit, rest = re.split(r"\b(phường|xã|thị trấn|đặc khu)\s+", name, maxsplit=1, flags=re.IGNORECASE)[1:] or ("", name)
    return f"{unit} {rest}" if rest.isdecimal() else rest


def _signer(tail: PlanTail) -> Iterator[Signer]:
    if tail.authority or tail.name:
        yield Signer(SignerId(new_id()), tail.name, tail.authority)


def _recipients(tail: PlanTail) -> Iterator[Recipient]:
    for position, text in enumerate(tail.recipients, start=1):
        yield Recipient(RecipientId(new_id()), PaperKind.PLAN.value, position, text)
    report = ["Như trên", *(text for text in tail.recipients if text.startswith("Lưu"))]
    for position, text in enumerate(report if tail.recipients else [], start=1):
        yield Recipient(RecipientId(new_id()), PaperKind.REPORT.value, position, text)


__all__ = ["Doubt", "PlanIntake", "apply_corrections", "read_plan"]
