"""The cells of an Excel workbook that may hold figures, read in bounded time and memory.

Only ``.xlsx`` is read. Values that formulas last had are taken; a formula without one is a fault of its cell.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

from gpdesk.domain.error import GpdeskError
from gpdesk.domain.format import text_of
from gpdesk.domain.text import normalise, one_line

MOST_ROWS = 5_000
_MOST_COLUMNS = 120
_MOST_EMPTY = 500  # after so many empty rows nothing more is expected
_LARGEST_FILE = 20_000_000
_LARGEST_PART = 60_000_000
_LARGEST_PACKAGE = 200_000_000
_MOST_PARTS = 2_000
_LONGEST_TEXT = 2_000
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_MAIN = "xl/workbook.xml"
_MACROS = "xl/vbaProject.bin"
_DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY")
_MERGED = re.compile(rb'<mergeCell [^>]*ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')


class UnreadableBook(GpdeskError):
    """The file cannot be read as a workbook of figures; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class BookCell:
    """One cell: the text as it would be typed, and why it cannot be taken ("" it can)."""

    name: str
    text: str
    fault: str = ""


@dataclass(frozen=True, slots=True)
class BookRow:
    """One row that holds anything; ``number`` is that of the sheet."""

    number: int
    cells: tuple[BookCell, ...]

    def text(self, column: int) -> str:
        """Return the text of a column counted from 0, "" beyond the last."""
        return self.cells[column].text if column < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class BookSheet:
    """One sheet with its rows."""

    name: str
    rows: tuple[BookRow, ...]


@dataclass(frozen=True, slots=True)
class ValueBook:
    """A workbook: its visible sheets that hold anything, and the hidden ones by name."""

    name: str
    sheets: tuple[BookSheet, ...]
    hidden: tuple[BookSheet, ...] = ()


def load_book(path: Path) -> ValueBook:
    """Read an ``.xlsx`` file; raise ``UnreadableBook`` for anything else, in bounded time and memory."""
    try:
        if path.is_dir():
            raise UnreadableBook(f"{path} là thư mục. Hãy chọn tệp Excel .xlsx.")
        if path.stat().st_size > _LARGEST_FILE:
            raise UnreadableBook(f"Tệp {path.name} quá lớn so với một bảng số liệu. Hãy chép riêng bảng sang tệp mới.")
        data = path.read_bytes()
    except FileNotFoundError as fault:
        raise UnreadableBook(f"Không tìm thấy tệp {path}. Hãy kiểm tra lại tên và thư mục.") from fault
    except OSError as fault:
        raise UnreadableBook(f"Không đọc được tệp {path.name}. Hãy đóng tệp trong Excel rồi thử lại.") from fault
    return read_book(path.name, data)


def read_book(name: str, data: bytes) -> ValueBook:
    """Return the cells of a workbook; raise ``UnreadableBook``."""
    _examine(name, data)
    import openpyxl

    try:
        shown = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        typed = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=False)
        visible: list[BookSheet] = []
        hidden: list[BookSheet] = []
        for sheet in shown.worksheets:
            rows = tuple(_rows(name, sheet, typed[sheet.title], _merged(data, sheet)))
            if rows:
                (visible if sheet.sheet_state == "visible" else hidden).append(BookSheet(sheet.title, rows))
    except (MemoryError, GpdeskError):
        raise
    except Exception as fault:
        # openpyxl and the XML parser raise their own errors for each way in which a package can be broken.
        raise _damaged(name) from fault
    if not visible:
        raise UnreadableBook(f"Tệp {name} không có ô nào ghi số liệu. Hãy chọn tệp khác.")
    return ValueBook(name, tuple(visible), tuple(hidden))


def _rows(name: str, sheet: Any, typed: Any, merged: frozenset[tuple[int, int]]) -> Iterator[BookRow]:
    """Yield the rows that hold anything; sizes that the file claims are not believed."""
    sheet.reset_dimensions()
    typed.reset_dimensions()
    empty = found = 0
    pairs = zip(sheet.iter_rows(max_col=_MOST_COLUMNS), typed.iter_rows(max_col=_MOST_COLUMNS), strict=False)
    for number, (values, formulas) in enumerate(pairs, start=1):
        cells = tuple(
            _cell(number, column, value, formula, is_covered=(number, column + 1) in merged)
            for column, (value, formula) in enumerate(zip(values, formulas, strict=False))
        )
        if not any(cell.text for cell in cells):
            empty += 1
            if empty > _MOST_EMPTY:
                return
            continue
        empty = 0
        found += 1
        if found > MOST_ROWS:
            raise UnreadableBook(
                f"Trang tính “{sheet.title}” của tệp {name} có hơn {MOST_ROWS} dòng, không phải bảng số liệu của một năm. "
                "Hãy chép riêng bảng cần nhập sang tệp mới."
            )
        width = max(place for place, cell in enumerate(cells, start=1) if cell.text or cell.fault)
        yield BookRow(number, cells[:width])


def _cell(row: int, column: int, shown: Any, typed: Any, *, is_covered: bool) -> BookCell:
    name = f"{_letters(column)}{row}"
    value = shown.value
    is_formula = getattr(typed, "data_type", "") == "f"
    if value is None and is_formula:
        return BookCell(name, "(công thức)", f"ô {name} là công thức chưa có kết quả; hãy mở bằng Excel, lưu lại")
    if value is None and is_covered:
        return BookCell(name, "", f"ô {name} nằm trong ô gộp; hãy bỏ gộp ô và ghi số vào từng ô")
    if getattr(shown, "data_type", "") == "e":
        return BookCell(name, str(value), f"ô {name} báo lỗi {value} của Excel; hãy sửa công thức")
    return _value_cell(name, value, str(getattr(shown, "number_format", "")))


def _value_cell(name: str, value: Any, number_format: str) -> BookCell:
    match value:
        case None:
            return BookCell(name, "")
        case bool():
            return BookCell(name, "TRUE" if value else "FALSE", f"ô {name} là giá trị đúng/sai, không phải con số")
        case int() | float():
            number = Decimal(repr(value))
            if not number.is_finite():
                return BookCell(name, str(value), f"ô {name} không phải một con số")
            text = text_of(number.normalize() if number % 1 else number.quantize(Decimal(1))).replace(".", "")
            fault = f"ô {name} là tỷ lệ %; hãy ghi tử số và mẫu số" if "%" in number_format else ""
            return BookCell(name, text, fault)
        case datetime() | date() | time():
            return BookCell(name, str(value), f"ô {name} là ngày giờ, không phải con số; hãy gõ lại dạng số")
        case _:
            text = one_line(normalise(str(value)))[:_LONGEST_TEXT]
            return BookCell(name, text)


def _merged(data: bytes, sheet: Any) -> frozenset[tuple[int, int]]:
    """Return the places (row, column) that a merge covers, without its first cell; the streaming reader has none."""
    path = str(getattr(sheet, "_worksheet_path", "")).lstrip("/")
    covered: set[tuple[int, int]] = set()
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        if path not in package.namelist():
            return frozenset()
        content = package.read(path)
    for left, top, right, bottom in _MERGED.findall(content):
        rows = range(int(top), min(int(bottom), MOST_ROWS) + 1)
        columns = range(_number(left.decode()), min(_number(right.decode()), _MOST_COLUMNS) + 1)
        if len(rows) * len(columns) <= MOST_ROWS:
            covered.update((row, column) for row in rows for column in columns)
        covered.discard((int(top), _number(left.decode())))
    return frozenset(covered)


def _letters(column: int) -> str:
    high, low = divmod(column, 26)
    return (chr(64 + high) if high else "") + chr(65 + low)


def _number(letters: str) -> int:
    total = 0
    for letter in letters:
        total = total * 26 + ord(letter) - 64
    return total


def _examine(name: str, data: bytes) -> None:
    if not data:
        raise UnreadableBook(f"Tệp {name} rỗng. Hãy chọn tệp khác.")
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise UnreadableBook(f"Tệp {name} có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu, lưu lại rồi thử lại.")
        raise UnreadableBook(
            f"Tệp {name} là tệp Excel đời cũ (.xls). Hãy mở bằng Excel, chọn Lưu thành .xlsx rồi thử lại."
        )
    if not data.startswith(b"PK"):
        raise UnreadableBook(f"Tệp {name} không phải tệp Excel .xlsx. Hãy mở bằng Excel, lưu thành .xlsx rồi thử lại.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            fault = _package_fault(name, package)
    except Exception as broken:
        # zlib.error, BadZipFile, EOFError and their kin: the package itself is broken.
        raise _damaged(name) from broken
    if fault is not None:
        raise fault


def _package_fault(name: str, package: zipfile.ZipFile) -> UnreadableBook | None:
    parts = package.infolist()
    names = {part.filename for part in parts}
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _LARGEST_PACKAGE:
        return _too_large(name)
    if _MAIN not in names:
        return UnreadableBook(f"Tệp {name} không phải tệp Excel .xlsx. Hãy chọn tệp khác.")
    if _MACROS in names:
        return UnreadableBook(f"Tệp {name} có chứa macro (.xlsm). Hãy lưu thành .xlsx không có macro rồi thử lại.")
    if any(part.flag_bits & 1 for part in parts):
        return UnreadableBook(f"Tệp {name} có mật khẩu. Hãy bỏ mật khẩu, lưu lại rồi thử lại.")
    for part in parts:
        if not part.filename.endswith((".xml", ".rels")):
            continue
        with package.open(part) as stream:
            content = stream.read(_LARGEST_PART + 1)
        if len(content) > _LARGEST_PART:
            return _too_large(name)
        if any(mark in content for mark in _DECLARATIONS):
            return UnreadableBook(
                f"Tệp {name} chứa khai báo không an toàn nên không được mở. Hãy chép bảng sang tệp Excel mới."
            )
    return None


def _too_large(name: str) -> UnreadableBook:
    return UnreadableBook(
        f"Tệp {name} khi giải nén quá lớn so với một bảng số liệu nên không được mở. Hãy chép riêng bảng sang tệp mới."
    )


def _damaged(name: str) -> UnreadableBook:
    return UnreadableBook(f"Tệp {name} bị hỏng. Hãy mở bằng Excel, lưu lại thành tệp .xlsx mới rồi thử lại.")
