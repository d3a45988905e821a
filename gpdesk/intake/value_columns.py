"""What each column of a sheet of figures holds: guessed from its heads, corrected by the clerk, every column placed."""

import re
from dataclasses import dataclass, replace
from enum import Enum

from gpdesk.domain.entry import Side
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.text import fold, one_line
from gpdesk.intake.value_book import BookRow, BookSheet

_MOST_HEAD_ROWS = 15
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_QUARTER = re.compile(r"\bq(?:uy)?\s*(iv|iii|ii|i|[1-4])\b")
_HALF = re.compile(r"\b6 thang (dau|cuoi)\b")
_MONTH = re.compile(r"\b(?:thang|t\.?)\s*(1[0-2]|0?[1-9])\b")
_YEAR = re.compile(r"\bca nam\b|^nam \d{4}$|^nam$|thuc hien nam")


class ColumnUse(Enum):
    """What a column is used for; SKIPPED columns are looked at and left."""

    SKIPPED = "skipped"
    CODE = "code"
    PERIOD = "period"
    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"
    STATE = "state"
    NOTE = "note"

    @property
    def label(self) -> str:
        """Vietnamese name, for choices."""
        return {
            ColumnUse.SKIPPED: "Bỏ qua",
            ColumnUse.CODE: "Mã chỉ tiêu",
            ColumnUse.PERIOD: "Kỳ (quý, tháng, năm)",
            ColumnUse.NUMERATOR: "Tử số, số đếm",
            ColumnUse.DENOMINATOR: "Mẫu số",
            ColumnUse.STATE: "Trạng thái (KPS: không phát sinh)",
            ColumnUse.NOTE: "Ghi chú",
        }[self]


FIGURES = frozenset({ColumnUse.NUMERATOR, ColumnUse.DENOMINATOR})


@dataclass(frozen=True, slots=True)
class ColumnRole:
    """A column's use; figures may belong to one period (None: of the row, or of the whole import) and to one sex."""

    use: ColumnUse = ColumnUse.SKIPPED
    period: Period | None = None
    side: Side = Side.TOTAL


@dataclass(frozen=True, slots=True)
class Layout:
    """How a sheet is read: the row after which figures begin, the heads joined over several rows, the roles."""

    head_row: int
    heads: tuple[str, ...]
    roles: tuple[ColumnRole, ...]

    @property
    def key(self) -> str:
        """The set of heads, under which a corrected layout is remembered."""
        return "|".join(fold(head) for head in self.heads)

    def with_role(self, column: int, role: ColumnRole) -> "Layout":
        """Return the layout with another role for a column counted from 0."""
        return replace(self, roles=(*self.roles[:column], role, *self.roles[column + 1 :]))


class NoFigures(GpdeskError):
    """A sheet in which no column of codes and no column of figures can be told."""

    def __init__(self, sheet: str) -> None:
        super().__init__(
            f"Trang tính “{sheet}” chưa có cột mã chỉ tiêu và cột số liệu. Hãy chọn cột Mã chỉ tiêu và ít nhất một cột "
            "Tử số, hoặc dùng phiếu thu thập do chương trình lập."
        )


def guess_layout(sheet: BookSheet, year: int, codes: frozenset[str]) -> Layout:
    """Return the most likely layout: heads are what stands above the first row that begins with a known code."""
    first = next(
        (
            place
            for place, row in enumerate(sheet.rows)
            if any(normal_code(cell.text) in codes for cell in row.cells[:6])
        ),
        1,
    )
    above = sheet.rows[max(0, first - 2) : first][-2:]
    width = max(len(row.cells) for row in sheet.rows[: first + _MOST_HEAD_ROWS])
    heads = _joined_heads([row for row in above if _is_head(row)], width)
    roles = [_role(head, year) for head in heads]
    if ColumnRole(ColumnUse.CODE) not in roles and first < len(sheet.rows):
        for column, cell in enumerate(sheet.rows[first].cells):
            if normal_code(cell.text) in codes:
                roles[column] = ColumnRole(ColumnUse.CODE)
                break
    head_row = sheet.rows[first - 1].number if first else 0
    return Layout(head_row, heads, tuple(roles))


def check_layout(sheet: BookSheet, layout: Layout) -> None:
    """Raise ``NoFigures`` where the roles cannot give one figure."""
    uses = {role.use for role in layout.roles}
    if ColumnUse.CODE not in uses or not uses & (FIGURES | {ColumnUse.STATE}):
        raise NoFigures(sheet.name)


def _is_head(row: BookRow) -> bool:
    texts = [cell.text for cell in row.cells if cell.text]
    return len(texts) > 1 and sum(any(letter.isalpha() for letter in text) for text in texts) * 2 > len(texts)


def _joined_heads(rows: list[BookRow], width: int) -> tuple[str, ...]:
    """Join heads that stand over each other; one over several columns counts for each that has a head of its own."""
    heads = [""] * width
    for place, row in enumerate(rows):
        over = ""
        for column in range(width):
            text = row.text(column)
            over = text or over
            has_own = any(below.text(column) for below in rows[place + 1 :])
            heads[column] = one_line(f"{heads[column]} {text or (over if has_own and place + 1 < len(rows) else '')}")
    return tuple(heads)


def _role(head: str, year: int) -> ColumnRole:
    words = fold(head)
    if not words:
        return ColumnRole()
    period = _period(words, year)
    if re.search(r"\bma\b|ma so|ma chi tieu", words):
        return ColumnRole(ColumnUse.CODE)
    if "ghi chu" in words:
        return ColumnRole(ColumnUse.NOTE)
    if "trang thai" in words:
        return ColumnRole(ColumnUse.STATE)
    if re.fullmatch(r"ky(?: bao cao)?", words) or words in {"quy", "thang"}:
        return ColumnRole(ColumnUse.PERIOD)
    if "ty le" in words or "ke hoach" in words or "ket qua" in words or "danh gia" in words:
        return ColumnRole()
    side = (
        Side.FEMALE if re.search(r"\bnu\b", words) else Side.MALE if re.search(r"\bnam\b(?! \d)", words) else Side.TOTAL
    )
    if period is not None and period.cadence is Cadence.YEAR and side is Side.MALE:
        side = Side.TOTAL
    if "mau so" in words or words.endswith(" mau") or "tong so" in words:
        return ColumnRole(ColumnUse.DENOMINATOR, period, side)
    if "tu so" in words or words.endswith(" tu") or "so luong" in words or "so dem" in words or period is not None:
        return ColumnRole(ColumnUse.NUMERATOR, period, side)
    return ColumnRole()


def _period(words: str, year: int) -> Period | None:
    if match := _QUARTER.search(words):
        return Period.quarter(year, _ROMAN[match[1]])
    if match := _HALF.search(words):
        return Period.of(year, Cadence.HALF, 1 if match[1] == "dau" else 2)
    if match := _MONTH.search(words):
        return Period.of(year, Cadence.MONTH, int(match[1]))
    return Period.of_year(year) if _YEAR.search(words) else None


def period_named(text: str, year: int) -> Period | None:
    """Return the period that a cell names ("Quý I", "2024-Q1", "T3"), None where it names none."""
    try:
        return Period.parse(text)
    except GpdeskError:
        return _period(fold(one_line(text)), year)


def normal_code(text: str) -> str:
    """Return a code as measures bear it; Excel shows "2.1" typed as a number with a comma."""
    return text.strip().rstrip(".").lower().replace(",", ".")
