"""A plan's text as the clerk types it: one line for each paragraph, its label in front."""

from gpdesk.domain.identity import PlanId, PlanLineId, new_id
from gpdesk.domain.plan import LineKind, PlanLine
from gpdesk.intake.line import labelled
from gpdesk.intake.source import text_lines

# Stands in the typed text where the objectives and targets are printed.
TARGETS_MARK = "[Mục tiêu, chỉ tiêu: sửa ở trang Chỉ tiêu]"


def typed_text(lines: tuple[PlanLine, ...], labels: tuple[str, ...]) -> str:
    """Return the lines for editing, each with its label."""
    return "\n".join(
        TARGETS_MARK if line.kind is LineKind.TARGETS else f"{label} {line.text}".strip()
        for line, label in zip(lines, labels, strict=True)
    )


def read_typed(text: str, plan_id: PlanId, before: tuple[PlanLine, ...]) -> tuple[PlanLine, ...]:
    """Return the lines of an edited text; a line that was there before keeps its identity."""
    known: dict[tuple[LineKind, str], list[PlanLine]] = {}
    for earlier in before:
        known.setdefault((earlier.kind, earlier.text), []).append(earlier)
    found: list[PlanLine] = []
    for position, source in enumerate(text_lines(text), start=1):
        line = labelled(source)
        is_mark = source.text.startswith("[") and source.text.rstrip(".").endswith("]") and "hỉ tiêu" in source.text
        kind, words = (LineKind.TARGETS, "") if is_mark else (line.kind, line.text)
        same = known.get((kind, words), [])
        old = same.pop(0) if same else None
        found.append(
            PlanLine(
                old.id if old else PlanLineId(new_id()),
                plan_id,
                position,
                kind,
                words,
                old.is_title if old else not is_mark and line.is_title,
            )
        )
    return tuple(found)
