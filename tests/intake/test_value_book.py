"""Reading of workbooks: what a cell holds as it would be typed; hostile and broken files refused with one sentence."""

import tracemalloc
from datetime import date

import pytest

from gpdesk.intake.value_book import UnreadableBook, load_book, read_book
from tests.intake.excel_file import book, repacked

OLE = bytes.fromhex("D0CF11E0A1B11AE1")


def cell(data, name):
    rows = read_book("bảng.xlsx", data).sheets[0].rows
    return next(each for row in rows for each in row.cells if each.name == name)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (12, "12"),
        (0, "0"),
        (1234.5, "1234,5"),
        (108.88, "108,88"),
        ("1.234", "1.234"),
        ("  Quý I ", "Quý I"),
        (0.1, "0,1"),
    ],
)
def test_cell_is_read_as_it_would_be_typed(value, text):
    assert cell(book(("4.1", "", "", value)), "D2").text == text


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (date(2024, 3, 1), "ô D2 là ngày giờ"),
        (True, "ô D2 là giá trị đúng/sai"),
        ("=A1+1", "ô D2 là công thức chưa có kết quả"),
    ],
)
def test_what_is_no_figure_names_its_cell(value, words):
    assert words in cell(book(("4.1", "", "", value)), "D2").fault


def test_percentages_and_error_values_name_their_cell():
    def change(sheet):
        sheet["D2"].number_format = "0%"
        sheet["E2"].value = "#DIV/0!"
        sheet["E2"].data_type = "e"

    data = book(("4.1", "", "", 0.5, 1), change=change)
    assert "tỷ lệ %" in cell(data, "D2").fault
    assert "#DIV/0!" in cell(data, "E2").fault


def test_cells_under_a_merge_are_told():
    data = book(("4.1", "", "", 5, 6), ("4.2", "", "", None, 7), change=lambda sheet: sheet.merge_cells("D2:D3"))
    assert "nằm trong ô gộp" in cell(data, "D3").fault
    assert cell(data, "D2").fault == ""


def test_hidden_sheets_are_apart():
    import openpyxl

    from tests.intake.excel_file import saved

    made = openpyxl.Workbook()
    made.active["A1"] = "thấy"
    other = made.create_sheet("ẩn")
    other["A1"] = "không thấy"
    other.sheet_state = "veryHidden"
    found = read_book("bảng.xlsx", saved(made))
    assert [sheet.name for sheet in found.hidden] == ["ẩn"]
    assert len(found.sheets) == 1


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "rỗng"),
        (b"abc", "không phải tệp Excel"),
        (OLE + b"x" * 100, "đời cũ (.xls)"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "có mật khẩu"),
        (book(("1.1", "", "", 1))[:700], "bị hỏng"),
        (repacked(book(("1.1", "", "", 1)), **{"xl/vbaProject.bin": b"x"}), "macro"),
        (repacked(book(("1.1", "", "", 1)), **{"xl/worksheets/sheet1.xml": b"<!DOCTYPE x []><x/>"}), "không an toàn"),
        (repacked(book(("1.1", "", "", 1)), **{"xl/worksheets/sheet1.xml": b"<worksheet><sheetData><row"}), "bị hỏng"),
        (book(heads=None), "không có ô nào"),
    ],
)
def test_other_files_are_refused_with_one_sentence(data, words):
    with pytest.raises(UnreadableBook, match=words.replace("(", r"\(").replace(")", r"\)")) as caught:
        read_book("bảng.xlsx", data)
    assert "bảng.xlsx" in str(caught.value)


def test_word_file_is_no_workbook():
    import docx

    from tests.intake.excel_file import saved

    with pytest.raises(UnreadableBook, match="không phải tệp Excel"):
        read_book("a.docx", saved(docx.Document()))


def test_bomb_is_refused_before_it_is_unpacked():
    bomb = repacked(book(("1.1", "", "", 1)), **{"xl/worksheets/sheet1.xml": b" " * 250_000_000})
    tracemalloc.start()
    with pytest.raises(UnreadableBook, match="quá lớn"):
        read_book("bom.xlsx", bomb)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 150_000_000


def test_a_million_empty_rows_cost_nothing():
    rows = "".join(f'<row r="{number}"/>' for number in range(3, 1_000_001))
    head = '<row r="1"><c r="A1" t="inlineStr"><is><t>Mã</t></is></c></row><row r="2"><c r="A2"><v>1.1</v></c></row>'
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/>'
        f"<sheetData>{head}{rows}</sheetData></worksheet>"
    )
    data = repacked(book(("1.1", "", "", 1)), **{"xl/worksheets/sheet1.xml": sheet.encode()})
    tracemalloc.start()
    found = read_book("trống.xlsx", data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [row.number for row in found.sheets[0].rows] == [1, 2]
    assert peak < 150_000_000


def test_too_many_rows_are_no_table_of_a_year():
    with pytest.raises(UnreadableBook, match="hơn 5000 dòng"):
        read_book("dài.xlsx", book(*(("1.1", "", "", number) for number in range(5_100))))


def test_files_that_are_not_there(tmp_path):
    with pytest.raises(UnreadableBook, match="Không tìm thấy"):
        load_book(tmp_path / "không có.xlsx")
    with pytest.raises(UnreadableBook, match="thư mục"):
        load_book(tmp_path)
