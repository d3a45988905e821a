"""Blocks of cells as Excel puts them on the clipboard: tab-separated lines, quoted where a cell holds a line break."""

Block = tuple[tuple[str, ...], ...]


def parse_block(text: str) -> Block:
    """Return the cells of a block, row by row; a quoted cell may hold tabs, line breaks and doubled quotes."""
    rows: list[list[str]] = [[]]
    cell: list[str] = []
    is_quoted = False
    place = 0
    while place < len(text):
        letter = text[place]
        if is_quoted:
            if letter == '"' and text[place + 1 : place + 2] == '"':
                cell.append('"')
                place += 1
            elif letter == '"':
                is_quoted = False
            else:
                cell.append(letter)
        elif letter == '"' and not cell:
            is_quoted = True
        elif letter == "\t":
            rows[-1].append("".join(cell))
            cell = []
        elif letter in "\r\n":
            if letter == "\r" and text[place + 1 : place + 2] == "\n":
                place += 1
            rows[-1].append("".join(cell))
            cell = []
            rows.append([])
        else:
            cell.append(letter)
        place += 1
    rows[-1].append("".join(cell))
    if rows[-1] == [""]:
        # The clipboard ends its last line with a line break too.
        rows.pop()
    return tuple(tuple(row) for row in rows)


def block_text(block: Block) -> str:
    """Return a block for the clipboard, as Excel reads it."""
    return "".join("\t".join(map(_quoted, row)) + "\r\n" for row in block)


def _quoted(cell: str) -> str:
    if any(mark in cell for mark in '\t\r\n"'):
        doubled = cell.replace('"', '""')
        return f'"{doubled}"'
    return cell
