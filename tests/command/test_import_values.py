"""``gpdesk import-values`` and ``gpdesk collection-forms`` from the shell."""

import json

import openpyxl
import pytest

from gpdesk.cli import main
from gpdesk.data.store import Store
from tests.intake.excel_file import book


@pytest.fixture
def sample(tmp_path):
    path = tmp_path / "mẫu.gpdesk"
    assert main(["new", str(path), "--sample"]) == 0
    return path


def reading(path, code, period):
    with Store.open(path, read_only=True) as store:
        year = store.plan_year(2024)
    measure = next(each for own, _, _, each in year.walk() if own == code)
    return next((each for each in year.readings_of(measure.id) if each.period.code == period), None)


def table(tmp_path, *rows):
    path = tmp_path / "bảng.xlsx"
    path.write_bytes(book(*rows))
    return path


def test_table_is_stored_in_one_step(sample, tmp_path, capsys):
    path = table(tmp_path, ("4.1", "", "Quý I", 29, 27), ("2.1", "", "Quý I", 10, 30))
    assert main(["import-values", str(sample), str(path)]) == 0
    assert reading(sample, "4.1", "2024-Q1").total.numerator == 29
    with Store.open(sample) as store:
        assert store.undo_label == "Nhập 2 số liệu từ bảng.xlsx"
        store.undo()
    assert reading(sample, "2.1", "2024-Q1") is None


def test_wrong_rows_answer_no_and_are_saved_to_mend(sample, tmp_path, capsys):
    path = table(tmp_path, ("4.1", "", "Quý I", "abc", 27), ("4.2", "", "Quý I", 0, 56))
    errors = tmp_path / "sai.xlsx"
    assert main(["import-values", str(sample), str(path), "--errors", str(errors)]) == 1
    assert reading(sample, "4.2", "2024-Q1").total.denominator == 56
    sheet = openpyxl.load_workbook(errors).active
    assert [cell.value for cell in sheet[1]][:4] == ["Mã", "Tên chỉ tiêu", "Kỳ", "Tử số"]
    assert "không phải là số" in sheet["D2"].comment.text
    sheet["D2"] = 30
    mended = tmp_path / "đã sửa.xlsx"
    sheet.parent.save(mended)
    assert main(["import-values", str(sample), str(mended)]) == 0
    assert reading(sample, "4.1", "2024-Q1").total.numerator == 30


def test_dry_run_and_json_store_nothing(sample, tmp_path, capsys):
    path = table(tmp_path, ("4.1", "", "Quý I", 29, 27))
    before = sample.read_bytes()
    capsys.readouterr()
    assert main(["import-values", str(sample), str(path), "--dry-run", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["counts"] == {"new": 0, "changed": 1, "same": 0, "wrong": 0}
    assert found["lines"][0]["row"] == 2
    assert sample.read_bytes() == before


def test_forms_are_made_filled_and_imported(sample, tmp_path, capsys):
    out = tmp_path / "phiếu"
    assert main(["collection-forms", str(sample), "--period", "2024-Q1", "--out", str(out)]) == 0
    path = out / "phieu-2024-Q1-tram-y-te-phuong.xlsx"
    filled = openpyxl.load_workbook(path)
    filled["Phiếu"]["D8"], filled["Phiếu"]["E8"] = 31, 29
    filled.save(path)
    assert main(["import-values", str(sample), str(path)]) == 0
    assert reading(sample, "4.1", "2024-Q1").total.numerator == 31
    assert main(["collection-forms", str(sample), "--period", "2024-Q1", "--out", str(out)]) == 3
    assert main(["collection-forms", str(sample), "--period", "2024-Q1", "--out", str(out), "--force"]) == 0


def test_what_cannot_be_read_is_one_sentence(sample, tmp_path, capsys):
    other = tmp_path / "a.xls"
    other.write_bytes(bytes.fromhex("D0CF11E0A1B11AE1") + b"x" * 600)
    capsys.readouterr()
    assert main(["import-values", str(sample), str(other)]) == 3
    assert capsys.readouterr().err.strip().startswith("Tệp a.xls là tệp Excel đời cũ")
    one, two = table(tmp_path, ("4.1", "", "Quý I", 29, 27)), tmp_path / "hai.xlsx"
    two.write_bytes(one.read_bytes())
    assert main(["import-values", str(sample), str(one), str(two)]) == 3
