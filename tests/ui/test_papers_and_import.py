"""Papers seen, saved; a plan imported through its review."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QTableWidget

from gpdesk.domain.paper import PaperKind
from gpdesk.intake.plan_reader import apply_corrections, read_plan
from gpdesk.intake.source import PlanSource, text_lines
from gpdesk.ui.import_dialog import ImportDialog
from gpdesk.ui.page_list import PageName
from gpdesk.ui.printing import print_pages

PLAN = """ỦY BAN NHÂN DÂN
PHƯỜNG TÂN MẪU
Số: 12/KH-UBND
Tân Mẫu, ngày 5 tháng 03 năm 2025

KẾ HOẠCH
Thực hiện công tác bình đẳng giới năm 2025

Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006.

I. MỤC TIÊU
1. Mục tiêu 1: Trong lĩnh vực chính trị
- Chỉ tiêu 1: Phân đầu đạt 40% cán bộ nữ tham gia cấp ủy.
- Chỉ tiêu 2: Mỗi quý có ít nhất 03 tin, bài.
II. TỔ CHỨC THỰC HIỆN
Các ban, ngành báo cáo trước ngày 10/12/2025./.

Nơi nhận:
- UBND huyện;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Văn Thử
"""


@pytest.fixture
def page(desk):
    desk.show_page(PageName.PAPERS)
    return desk.page(PageName.PAPERS)


def wait_for_preview(qtbot, page):
    qtbot.waitUntil(lambda: page._pdf is not None, timeout=20_000)


def choose(page, wanted):
    kind = page.findChild(QComboBox, "paper_kind")
    kind.setCurrentIndex(list(PaperKind).index(wanted))
    kind.activated.emit(kind.currentIndex())


def choose_report(page):
    choose(page, PaperKind.REPORT)


def pdf_words(page):
    import io

    import pypdf

    text = " ".join(part.extract_text() for part in pypdf.PdfReader(io.BytesIO(page._pdf)).pages)
    return " ".join(text.replace("\u00a0", " ").split())


def test_preview_shows_the_bytes_that_are_saved(page, qtbot, tmp_path, monkeypatch):
    wait_for_preview(qtbot, page)
    assert page._preview._document.pageCount() >= 2
    shown = page._pdf
    path = tmp_path / "kế hoạch.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_kw: (str(path), ""))
    monkeypatch.setattr("gpdesk.ui.paper_saving.ask", lambda *_: False)
    page.findChild(QPushButton, "paper_save_pdf").click()
    assert path.read_bytes() == shown


@pytest.mark.parametrize("suffix", ["docx", "xlsx"])
def test_word_and_excel_are_saved_in_the_background(page, qtbot, tmp_path, monkeypatch, suffix):
    wait_for_preview(qtbot, page)
    path = tmp_path / "báo cáo"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_kw: (str(path), ""))
    monkeypatch.setattr("gpdesk.ui.paper_saving.ask", lambda *_: False)
    page.findChild(QPushButton, f"paper_save_{suffix}").click()
    saved = tmp_path / f"báo cáo.{suffix}"
    qtbot.waitUntil(saved.exists, timeout=20_000)
    assert saved.read_bytes().startswith(b"PK")


def test_number_and_texts_of_a_report_are_stored_and_printed(page, qtbot):
    choose_report(page)
    number = page.findChild(QLineEdit, "paper_number")
    number.setText("87")
    number.editingFinished.emit()
    text = page.findChild(QPlainTextEdit, "report_proposals")
    text.setPlainText("Đề nghị tập huấn thêm.\n- Một lớp")
    text.left.emit()
    plan_year = page.session.plan_year
    assert any(paper.number == "87" for paper in plan_year.papers)
    assert any(each.text == "Đề nghị tập huấn thêm.\n- Một lớp" for each in plan_year.paper_texts)
    wait_for_preview(qtbot, page)


@pytest.mark.parametrize("kind", list(PaperKind))
def test_every_kind_of_paper_is_previewed(page, qtbot, kind):
    choose(page, kind)
    wait_for_preview(qtbot, page)
    assert page._preview._document.pageCount() >= 1


@pytest.mark.parametrize("kind", [PaperKind.MONTH_PLAN, PaperKind.MONTH_REPORT])
def test_number_and_texts_of_the_months_papers_are_stored_and_printed(page, qtbot, kind):
    choose(page, kind)
    number = page.findChild(QLineEdit, "paper_number")
    number.setText("321")
    number.editingFinished.emit()
    name = "report_duties" if kind is PaperKind.MONTH_PLAN else "report_proposals"
    text = page.findChild(QPlainTextEdit, name)
    text.setPlainText("Câu do công chức viết thêm.")
    text.left.emit()
    stored = next(paper for paper in page.session.plan_year.papers if paper.number == "321")
    assert stored.kind is kind
    assert stored.symbol == ("KH-UBND" if kind is PaperKind.MONTH_PLAN else "BC-UBND")
    wait_for_preview(qtbot, page)
    words = pdf_words(page)
    assert f"321/{stored.symbol}" in words
    assert "Câu do công chức viết thêm." in words
    assert page.session.undo().startswith(f"Sửa {kind.label[0].lower()}{kind.label[1:]}")


def test_list_of_activities_takes_any_days_and_tells_wrong_ones(page, qtbot):
    choose(page, PaperKind.ACTIVITIES)
    wait_for_preview(qtbot, page)
    for name, text in (("paper_first", "15/11"), ("paper_last", "20/11")):
        edit = page.findChild(QLineEdit, name)
        edit.setText(text)
        edit.editingFinished.emit()
    wait_for_preview(qtbot, page)
    assert "Hội thi vẽ tranh" not in pdf_words(page)  # held on the 23rd
    edit.setText("31/11")
    edit.editingFinished.emit()
    notes = [label.text() for label in page.findChildren(QLabel) if label.property("role") == "problem"]
    assert any("Không có ngày 31 tháng 11" in note for note in notes)


def test_invitations_are_saved_one_for_each_unit(page, qtbot, tmp_path, monkeypatch):
    plan_year = page.session.plan_year
    launch = next(event for event in plan_year.events if event.is_launch)
    guests = replace(launch, partners="Công an phường; Trạm Y tế phường; Đoàn Thanh niên phường")
    page.session.run("Ghi khách mời", lambda store: store.events.update(guests))
    choose(page, PaperKind.INVITATION)
    wait_for_preview(qtbot, page)
    units = page.findChild(QComboBox, "paper_unit")
    count = units.count() - 1
    assert count > 1
    assert f"({count})" in units.itemText(0)
    folder = tmp_path / "giấy mời"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args, **_kw: str(folder))
    monkeypatch.setattr("gpdesk.ui.paper_saving.ask", lambda *_: False)
    page.findChild(QPushButton, "paper_save_pdf").click()
    qtbot.waitUntil(lambda: len(list(folder.glob("giay-moi-*.pdf"))) == count, timeout=20_000)
    page.findChild(QPushButton, "paper_save_pdf").click()  # all are there: asked, and not overwritten
    assert len(list(folder.iterdir())) == count
    units.setCurrentIndex(2)
    units.activated.emit(2)
    wait_for_preview(qtbot, page)
    assert units.itemText(2) in pdf_words(page)


def test_text_of_the_plan_is_edited_line_by_line(page, qtbot):
    edit = page.findChild(QPlainTextEdit, "plan_text")
    before = page.session.plan_year.lines
    text = edit.toPlainText()
    assert "I. Mục đích, yêu cầu" in text
    edit.left.emit()
    assert page.session.plan_year.lines == before
    edit.setPlainText(text.replace("IV. Kinh phí", "IV. Kinh phí thực hiện") + "\n- Việc mới: thêm một dòng.")
    edit.left.emit()
    after = page.session.plan_year.lines
    assert len(after) == len(before) + 1
    assert after[-1].text == "Việc mới: thêm một dòng."
    assert {line.id for line in before} - {line.id for line in after} == {
        line.id for line in before if line.text == "Kinh phí"
    }
    assert page.session.undo() == "Sửa nội dung kế hoạch"
    assert page.session.plan_year.lines == before


def test_missing_glyph_is_told_in_the_preview(page, qtbot):
    choose_report(page)
    text = page.findChild(QPlainTextEdit, "report_proposals")
    text.setPlainText("Cảm ơn 🌸")
    text.left.emit()
    qtbot.waitUntil(lambda: "🌸" in page._preview._notice.text(), timeout=20_000)
    assert "Hãy xóa hoặc thay" in page._preview._notice.text()


def test_printing_without_a_printer_says_what_to_do(page, qtbot, monkeypatch):
    told = []
    monkeypatch.setattr("gpdesk.ui.printing.show_error", lambda _parent, text: told.append(text))
    wait_for_preview(qtbot, page)
    page.print_paper()
    assert "máy in" in told[0]


def test_pages_are_printed_at_true_size(page, qtbot, tmp_path):
    from PySide6.QtPrintSupport import QPrinter

    wait_for_preview(qtbot, page)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "in.pdf"))
    print_pages(page, page._preview, printer)
    import pypdf

    pages = pypdf.PdfReader(tmp_path / "in.pdf").pages
    assert len(pages) == page._preview._document.pageCount()
    assert abs(float(pages[0].mediabox.width) - 595) < 2


def intake():
    return read_plan(PlanSource("thử", text_lines(PLAN)))


def read_again(intake, doubts):
    return read_plan(apply_corrections(intake.source, doubts))


def test_review_shows_proposals_and_corrects_on_consent(window, qtbot):
    dialog = ImportDialog(window, intake(), read_again)
    qtbot.addWidget(dialog)
    dialog.show()
    measures = dialog.findChild(QTableWidget, "import_measures")
    assert [measures.item(row, 0).text() for row in range(measures.rowCount())] == ["1.1", "1.2"]
    assert "Phân đầu" in dialog.plan_year.targets[0].statement
    goal = dialog.findChild(QLineEdit, "import_measure_goal")
    goal.setText("45")
    goal.editingFinished.emit()
    assert str(dialog.plan_year.measures[0].goal) == "45"
    dialog.findChild(QPushButton, "import_all").click()
    dialog.findChild(QPushButton, "import_correct").click()
    assert "Phấn đấu" in dialog.plan_year.targets[0].statement


def test_reviewed_plan_is_stored_as_one_step(window, qtbot, tmp_path):
    window.session.create(tmp_path / "a.gpdesk")
    window.files.store_plan(tmp_path / "kế hoạch.txt", intake().plan_year)
    assert window.session.year == 2025
    assert window.session.plan_year.offices[0].name == "Ủy ban nhân dân phường Tân Mẫu"
    assert window.session.undo() == "Nhập kế hoạch năm 2025 từ văn bản"
    assert window.session.years == ()


def test_plan_of_a_taken_year_is_replaced_only_with_consent(desk, monkeypatch, tmp_path):
    plan_year = intake().plan_year
    same_year = replace(plan_year, plan=replace(plan_year.plan, year=2024))
    monkeypatch.setattr("gpdesk.ui.file_work.ask", lambda *_: False)
    desk.files.store_plan(tmp_path / "a.txt", same_year)
    assert len(desk.session.plan_year.measures) == 22
    monkeypatch.setattr("gpdesk.ui.file_work.ask", lambda *_: True)
    desk.files.store_plan(tmp_path / "a.txt", same_year)
    assert len(desk.session.plan_year.measures) == 2


def test_file_is_read_in_the_background(window, qtbot, tmp_path, monkeypatch):
    path = tmp_path / "kế hoạch.txt"
    path.write_text(PLAN, encoding="utf-8")
    window.session.create(tmp_path / "a.gpdesk")
    monkeypatch.setattr(ImportDialog, "exec", lambda _dialog: ImportDialog.DialogCode.Accepted)
    window.files.read_plan_file(path)
    qtbot.waitUntil(lambda: window.session.year == 2025, timeout=20_000)


def test_unreadable_plan_is_told(window, qtbot, tmp_path, monkeypatch):
    told = []
    monkeypatch.setattr("gpdesk.ui.file_work.show_error", lambda _parent, text: told.append(text))
    path = tmp_path / "hỏng.docx"
    path.write_bytes(b"PK\x03\x04 khong phai zip")
    window.files.read_plan_file(path)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert "hỏng" in told[0]
    assert Qt.WindowModality.NonModal == window.windowModality()
