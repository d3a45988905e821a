"""A document's outline as text that a person can read and compare: one line for each part, led by its role."""

from gpdesk.domain.format import text_of
from gpdesk.export.document import Calendar, Heading, Item, Note, PageBreak, Paragraph, Table


def outline(document):
    """Return the outline."""
    head = document.header
    lines = [
        f"office      | {' / '.join(filter(None, (head.parent_line, *head.office_lines)))}",
        f"state       | {head.state_name} / {head.motto}",
        f"number      | {head.number_line}",
        f"date        | {head.place_and_date}",
        f"title       | {document.title.kind}: {document.title.abstract}",
    ]
    if document.addressees:
        lines.append(f"addressees  | {document.addressees.label} {'; '.join(document.addressees.names)}")
    lines += [f"basis       | {basis}" for basis in document.bases]
    lines += block_lines(document.body)
    lines += [f"authority   | {line}" for line in document.signature.authority]
    lines.append(f"signer      | {document.signature.name}")
    lines += [f"recipients  | {line}" for line in (document.recipients.label, *document.recipients.lines)]
    for appendix in document.appendices:
        lines.append(f"appendix    | {appendix.label} / {appendix.title} / {appendix.attached_to}")
        lines += block_lines(appendix.body)
    lines.append(f"mark        | {document.meta.mark}")
    return "\n".join(line.rstrip().replace("\u00a0", " ") for line in lines) + "\n"


def block_lines(blocks):
    """Yield the lines of blocks."""
    for block in blocks:
        match block:
            case Heading():
                yield f"{block.level.name.lower():<12}| {block.label} {block.text}"
            case Paragraph():
                yield f"paragraph   | {block.label} {block.text}".replace("|  ", "| ")
            case Item():
                yield f"item        | {block.label} {block.text}"
            case Note():
                yield f"note        | {block.text}"
            case Calendar():
                yield f"calendar    | {' | '.join(block.heads)}"
                for week in block.weeks:
                    yield f"  days      | {' | '.join(day.label + (' *' if day.is_off else '') for day in week.days)}"
                    for lane in week.lanes:
                        yield f"  bars      | {' | '.join(f'{bar.first}-{bar.last} {bar.text}' for bar in lane)}"
                    for day in week.days:
                        if day.texts:
                            texts = (f"{text.text}{' !' if text.is_strong else ''}" for text in day.texts)
                            yield f"  on        | {day.label}: {' | '.join(texts)}"
            case PageBreak():
                yield "page break  |"
            case Table():
                yield f"table       | {' | '.join(column.title for column in block.columns)}"
                for row in block.rows:
                    cells = " | ".join(text_of(cell.value) for cell in row.cells)
                    yield f"  {row.role.value:<10}| {cells}"
