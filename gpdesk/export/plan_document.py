"""The yearly plan as an official paper (mẫu 1.4, Phụ lục III, Nghị định 30/2020/NĐ-CP)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile

from gpdesk.domain.paper import PaperKind
from gpdesk.domain.plan import LineKind, PlanLine
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.target import Objective, Target
from gpdesk.domain.text import one_line
from gpdesk.export.document import Block, Document, Heading, HeadingLevel, Item, Paragraph, Title
from gpdesk.export.label import letter, roman
from gpdesk.export.letterhead import (
    basis_lines,
    build_header,
    build_meta,
    build_recipients,
    build_signature,
    closed,
    office_on,
    signer_on,
)


def build_plan_document(plan_year: PlanYear) -> Document:
    """Return the plan of a year; raise ``OfficeMissing`` where nobody is known to issue it."""
    plan = plan_year.plan
    office = office_on(plan_year, plan.issued_on)
    return Document(
        header=build_header(office, plan.full_number, plan.issued_on),
        title=Title("KẾ HOẠCH", plan.title),
        addressees=None,
        bases=basis_lines(_bases_above(plan_year)),
        body=closed(_body(plan_year)),
        signature=build_signature(signer_on(plan_year, plan.issued_on)),
        recipients=build_recipients(plan_year, PaperKind.PLAN),
        appendices=(),
        meta=build_meta(plan_year, office, f"Kế hoạch {plan.title}", PaperKind.PLAN.label, plan.issued_on),
    )


def _bases_above(plan_year: PlanYear) -> Iterator[str]:
    """Yield the bases that stand above the text; one that its opening sentence names is not said twice."""
    opening_lines = takewhile(lambda line: line.kind is LineKind.PARAGRAPH, plan_year.lines)
    opening = _without_years(" ".join(line.text for line in opening_lines))
    for basis in plan_year.legal_bases:
        if _without_years(basis.text) not in opening:
            yield basis.text


def _without_years(text: str) -> str:
    """Return a text without its years: those of the opening move on in next year's draft, those of a basis do not."""
    return one_line(re.sub(r"\b20\d{2}\b", "", text))


def labels_of(lines: Iterable[PlanLine]) -> tuple[str, ...]:
    """Return the label that each line is printed with ("I.", "1.", "a)", "-"; "" for plain paragraphs)."""
    counter = _Counter()
    return tuple(_label(line.kind, counter) for line in lines)


@dataclass(slots=True)
class _Counter:
    """Where the numbering stands: Roman, Arabic, decimal, letter."""

    section: int = 0
    heading: int = 0
    subheading: int = 0
    letter: int = 0

    def next_section(self) -> str:
        self.section += 1
        self.heading = self.subheading = self.letter = 0
        return f"{roman(self.section)}."

    def next_heading(self) -> str:
        self.heading += 1
        self.subheading = self.letter = 0
        return f"{self.heading}."

    def next_subheading(self) -> str:
        self.subheading += 1
        self.letter = 0
        return f"{self.heading}.{self.subheading}." if self.heading else f"{self.subheading}."

    def next_letter(self) -> str:
        self.letter += 1
        return f"{letter(self.letter)})"


def _body(plan_year: PlanYear) -> Iterator[Block]:
    counter = _Counter()
    printed_targets = False
    for line in plan_year.lines:
        if line.kind is LineKind.TARGETS:
            if not printed_targets:
                yield from _targets(plan_year, counter)
            printed_targets = True
        else:
            yield _block(line, counter)
    if plan_year.objectives and not printed_targets:
        # A plan whose text has no place for its targets still promises them.
        yield from _targets(plan_year, counter)


def _label(kind: LineKind, counter: _Counter) -> str:
    match kind:
        case LineKind.SECTION:
            return counter.next_section()
        case LineKind.HEADING:
            return counter.next_heading()
        case LineKind.SUBHEADING:
            return counter.next_subheading()
        case LineKind.LETTER:
            return counter.next_letter()
        case LineKind.DASH:
            return "-"
        case LineKind.PLUS:
            return "+"
        case LineKind.PARAGRAPH | LineKind.TARGETS:
            return ""


def _block(line: PlanLine, counter: _Counter) -> Block:
    label = _label(line.kind, counter)
    match line.kind:
        case LineKind.SECTION:
            return Heading(HeadingLevel.SECTION, label, line.text.upper())
        case LineKind.HEADING:
            return _titled(HeadingLevel.HEADING, label, line)
        case LineKind.SUBHEADING:
            return _titled(HeadingLevel.SUBHEADING, label, line)
        case LineKind.LETTER:
            return Paragraph(line.text, label)
        case LineKind.DASH:
            return Item(label, line.text)
        case LineKind.PLUS:
            return Item(label, line.text)
        case LineKind.PARAGRAPH | LineKind.TARGETS:
            return Paragraph(line.text)


def _titled(level: HeadingLevel, label: str, line: PlanLine) -> Block:
    return Heading(level, label, line.text) if line.is_title else Paragraph(line.text, label)


def _targets(plan_year: PlanYear, counter: _Counter) -> Iterator[Block]:
    for number, objective in enumerate(plan_year.objectives, start=1):
        yield _objective_heading(number, objective, counter)
        if objective.lead:
            yield Paragraph(objective.lead)
        for target_number, target in enumerate(plan_year.targets_of(objective.id), start=1):
            # An objective that is its own target stands once on the paper.
            if target.is_numbered or target.statement != objective.title:
                yield _target_block(target_number, target)


def _objective_heading(number: int, objective: Objective, counter: _Counter) -> Heading:
    text = f"Mục tiêu {number}: {objective.title}" if objective.title else f"Mục tiêu {number}"
    if counter.heading:
        return Heading(HeadingLevel.SUBHEADING, counter.next_subheading(), text)
    return Heading(HeadingLevel.HEADING, counter.next_heading(), text)


def _target_block(number: int, target: Target) -> Block:
    if not target.is_numbered:
        return Paragraph(target.statement)
    return Item("-", f"Chỉ tiêu {number}: {target.statement}")
