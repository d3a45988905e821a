"""Builders: outlines a person has read, and the decree's rules on any year."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpdesk.domain.format import text_of
from gpdesk.domain.identity import PlanLineId, RecipientId
from gpdesk.domain.office import Recipient
from gpdesk.domain.paper import PaperKind
from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.plan import LineKind, PlanLine
from gpdesk.domain.plan_draft import empty_plan_year
from gpdesk.domain.text import upper_first
from gpdesk.export.catalogue import build_document, file_stem
from gpdesk.export.document import Heading, HeadingLevel, Item, Paragraph, Table
from gpdesk.export.invitation_document import EventUnknown
from gpdesk.export.label import letter, roman
from gpdesk.export.letterhead import OfficeMissing
from gpdesk.export.month_parts import MonthNotSetUp
from gpdesk.sample import sample_plan_year
from tests.export.outline import outline

GOLDEN = Path(__file__).parent / "golden"
YEAR = Period.of_year(2024)
PERIODS = (YEAR, *YEAR.parts(Cadence.HALF), *YEAR.parts(Cadence.QUARTER))
PAPERS = [(PaperKind.PLAN, YEAR), *((PaperKind.REPORT, period) for period in PERIODS)]
MONTH_PAPERS = [(kind, YEAR) for kind in PaperKind if kind not in {PaperKind.PLAN, PaperKind.REPORT}]


@pytest.fixture(scope="module")
def sample():
    return sample_plan_year(2024)


@pytest.mark.parametrize(
    ("kind", "period"),
    [
        (PaperKind.PLAN, YEAR),
        (PaperKind.REPORT, YEAR),
        (PaperKind.REPORT, Period.parse("2024-H1")),
        (PaperKind.MONTH_PLAN, YEAR),
        (PaperKind.MONTH_REPORT, YEAR),
        (PaperKind.MONTH_SCHEDULE, YEAR),
        (PaperKind.INVITATION, YEAR),
        (PaperKind.ACTIVITIES, Period.parse("2024-Q4")),
    ],
)
def test_outline_is_as_read(sample, kind, period):
    """A change of a paper's words shows here; read the new outline before it replaces the old one."""
    path = GOLDEN / f"{file_stem(kind, period)}.txt"
    assert outline(build_document(kind, sample, period)) == path.read_text(encoding="utf-8")


def assert_decree(document):
    """Hold a document against the rules of Nghị định 30/2020/NĐ-CP that need no page (domain notes, section 6)."""
    assert re.fullmatch(r"Số: (\d{2,}[a-zđ]?| {5})/[A-ZĐ]+-[A-ZĐ]+", document.header.number_line)
    day = re.search(r"ngày (\d+) tháng (\d+) năm \d{4}$", document.header.place_and_date)
    if day:
        assert len(day[1]) == 2
        assert len(day[2]) == (2 if int(day[2]) < 3 or int(day[2]) > 9 else 1)
    for index, basis in enumerate(document.bases):
        assert basis.endswith("." if index == len(document.bases) - 1 else ";")
    for body in (document.body, *(appendix.body for appendix in document.appendices)):
        texts = [block.text for block in body if hasattr(block, "text")]
        assert texts[-1].endswith("./.")
        assert sum(text.count("./.") for text in texts) == 1
    assert (document.addressees is not None) == (document.title.kind == "BÁO CÁO")
    lines = document.recipients.lines
    assert lines[-1].startswith("- Lưu: VT")
    assert lines[-1].endswith(".")
    assert all(line.startswith("- ") and line.endswith(";") for line in lines[:-1])
    if document.addressees:
        assert lines[0] == "- Như trên;"
    sections = [block for block in document.body if isinstance(block, Heading) and block.level is HeadingLevel.SECTION]
    assert [section.label for section in sections] == [f"{roman(number)}." for number in range(1, len(sections) + 1)]
    assert all(section.text == section.text.upper() for section in sections)
    if document.appendices:
        assert any("hụ lục" in block.text for block in document.body if isinstance(block, Paragraph))
        labels = [appendix.label for appendix in document.appendices]
        numbered = [f"Phụ lục {roman(number + 1)}" for number in range(len(labels))]
        assert labels == (numbered if len(labels) > 1 else ["Phụ lục"])
    assert document.signature.authority[0] == "TM. ỦY BAN NHÂN DÂN"
    assert all(line == line.upper() for line in document.signature.authority)


@pytest.mark.parametrize(("kind", "period"), PAPERS + MONTH_PAPERS)
def test_sample_papers_obey_the_decree(sample, kind, period):
    assert_decree(build_document(kind, sample, period))


@pytest.mark.parametrize(("kind", "period"), PAPERS)
def test_a_year_without_figures_still_makes_papers(sample, kind, period):
    bare = replace(
        sample, readings=(), counts=(), last_year_readings=(), papers=(), paper_texts=(), recipients=(), signers=()
    )
    document = build_document(kind, bare, period)
    assert document.recipients.lines[-1] == "- Lưu: VT."
    assert document.header.number_line.strip()
    if kind is PaperKind.REPORT:
        told = outline(document)
        assert f"{upper_first(period.name)}, chưa đánh giá được chỉ tiêu nào; " in told
        assert "0/0 chỉ tiêu" not in told


def test_a_closing_mark_typed_in_the_middle_gives_way_to_the_one_at_the_end(sample):
    """As where targets are printed behind a text that was closed, or a section of a report was copied from a paper."""
    text = PlanLine(PlanLineId("x"), sample.plan.id, 0, LineKind.PARAGRAPH, "Các khóm thực hiện./.")
    document = build_document(PaperKind.PLAN, replace(sample, lines=(text,)), YEAR)
    assert document.body[0] == Paragraph("Các khóm thực hiện.")
    assert_decree(document)
    texts = tuple(replace(each, text=f"{each.text}./.\n- Thêm một ý ./.") for each in sample.paper_texts)
    assert_decree(build_document(PaperKind.REPORT, replace(sample, paper_texts=texts), YEAR))


def test_an_empty_plan_still_makes_a_paper(sample):
    document = build_document(PaperKind.PLAN, replace(empty_plan_year(2025), offices=sample.offices), YEAR)
    assert document.header.number_line == "Số:      /KH-UBND"
    assert document.header.place_and_date == "Mỹ An Đông, ngày      tháng      năm"
    assert outline(document).count("./.") == 1


def test_a_paper_without_an_office_says_what_to_fill_in(sample):
    homeless = replace(sample, offices=())
    for kind in PaperKind:
        with pytest.raises(OfficeMissing, match="Danh mục"):
            build_document(kind, homeless, YEAR)


def test_a_paper_of_a_month_that_is_not_set_up_says_what_to_do():
    for kind in (PaperKind.MONTH_PLAN, PaperKind.MONTH_SCHEDULE, PaperKind.MONTH_REPORT):
        with pytest.raises(MonthNotSetUp, match="Thiết lập"):
            build_document(kind, empty_plan_year(2025), YEAR)
    with pytest.raises(EventUnknown, match="Tháng hành động"):
        build_document(PaperKind.INVITATION, empty_plan_year(2025), YEAR)


def test_every_line_of_the_plan_is_on_the_paper(sample):
    printed = outline(build_document(PaperKind.PLAN, sample, YEAR)).lower()
    for line in sample.lines:
        assert line.text.lower().rstrip(".") in printed
    for target in sample.targets:
        assert target.statement.lower() in printed


def test_body_annex_and_verdict_agree(sample):
    text = outline(build_document(PaperKind.REPORT, sample, YEAR))
    assert "< 30% | 29,96%" in text
    assert "thực hiện 29,96% (1.109/3.702), đạt chỉ tiêu" in text
    assert "nữ 94,44%; nam 95,45%" in text
    assert "chưa đạt chỉ tiêu (nữ chưa đạt)" in text
    assert "3.3 | Tỷ lệ nạn nhân bị mua bán trở về được hỗ trợ | % | 100% | - | - | - | Không phát sinh" in text
    assert text.count("đạt 15/19 chỉ tiêu có số liệu") + text.count("Đạt 15/19 chỉ tiêu có số liệu") == 2


def test_letters_follow_the_vietnamese_alphabet():
    assert [letter(number) for number in (1, 4, 5, 6, 7, 8, 22, 23, 24)] == [
        "a",
        "d",
        "đ",
        "e",
        "g",
        "h",
        "x",
        "y",
        "aa",
    ]


kinds = st.sampled_from([kind for kind in LineKind if kind is not LineKind.TARGETS])


@given(st.lists(kinds, max_size=25), st.booleans())
def test_labels_never_jump(line_kinds, is_title):
    sample = sample_plan_year(2024)
    lines = tuple(
        PlanLine(PlanLineId(str(index)), sample.plan.id, index, kind, f"Nội dung {index}", is_title)
        for index, kind in enumerate(line_kinds)
    )
    document = build_document(PaperKind.PLAN, replace(sample, lines=lines), YEAR)
    labels = [block.label for block in document.body if isinstance(block, Heading | Paragraph) and block.label]
    numbers = [int(label[:-1]) for label in labels if re.fullmatch(r"\d+\.", label)]
    assert all(number == 1 or number - 1 in numbers[:index] for index, number in enumerate(numbers))
    assert sum("Nội dung" in block.text or "NỘI DUNG" in block.text for block in document.body) == len(line_kinds)
    assert any(isinstance(block, Item) for block in document.body)


def test_recipients_and_numbers_are_put_right(sample):
    lines = ("UBND thành phố;", "- Lưu: VT, VHXH.", "Đảng ủy phường (b/c)")
    recipients = tuple(Recipient(RecipientId(text), "plan", index, text) for index, text in enumerate(lines))
    plan = replace(sample.plan, number="5", issued_on=date(2024, 1, 9))
    document = build_document(PaperKind.PLAN, replace(sample, plan=plan, recipients=recipients), YEAR)
    assert document.recipients.lines == ("- UBND thành phố;", "- Đảng ủy phường (b/c);", "- Lưu: VT, VHXH.")
    assert document.header.number_line == "Số: 05/KH-UBND"
    assert document.header.place_and_date == "Mỹ An Đông, ngày 09 tháng 01 năm 2024"
    assert_decree(document)


@pytest.mark.parametrize(
    ("typed", "names", "asked"),
    [
        ("Ủy ban nhân dân tỉnh", ("Ủy ban nhân dân tỉnh",), "báo cáo Ủy ban nhân dân tỉnh tổng hợp"),
        ("UBND tỉnh; - Sở Nội vụ.", ("- UBND tỉnh;", "- Sở Nội vụ."), "báo cáo các cơ quan cấp trên tổng hợp"),
        ("UBND tỉnh\nSở Nội vụ;\n", ("- UBND tỉnh;", "- Sở Nội vụ."), "báo cáo các cơ quan cấp trên tổng hợp"),
        ("", ("." * 60,), "báo cáo cơ quan cấp trên tổng hợp"),
    ],
)
def test_several_addressees_stand_below_each_other_with_dashes(sample, typed, names, asked):
    offices = tuple(replace(office, superior="") for office in sample.offices)
    papers = tuple(replace(paper, addressee=typed) for paper in sample.papers)
    document = build_document(PaperKind.REPORT, replace(sample, offices=offices, papers=papers), YEAR)
    assert document.addressees.names == names
    assert asked in document.body[-1].text


def test_the_report_names_its_office_once_in_full(sample):
    opening = build_document(PaperKind.REPORT, sample, YEAR).body[0].text
    assert opening.count("Ủy ban nhân dân") == 1
    assert "của Ủy ban nhân dân (UBND) phường Mỹ An Đông về thực hiện công tác" in opening
    assert "UBND phường Mỹ An Đông báo cáo kết quả năm 2024 như sau:" in opening


@pytest.mark.parametrize("period", PERIODS)
def test_sentences_and_annex_say_the_same_of_the_year_before(sample, period):
    document = build_document(PaperKind.REPORT, sample, period)
    table = next(block for block in document.appendices[0].body if isinstance(block, Table))
    known = {row.cells[0].value: text_of(row.cells[5].value) for row in table.rows if len(row.cells) == 9}
    compared = 0
    for block in document.body:
        if match := isinstance(block, Item) and re.match(
            r"Chỉ tiêu (\S+), .*; cùng kỳ năm trước ([^.]*(?:\.\d+)?)", block.text
        ):
            # Counts below ten have a zero before them in sentences, not in tables.
            assert match[2].removeprefix("0").startswith(known[match[1]].removeprefix("0")), block.text
            compared += 1
    assert compared >= 3


def test_an_objective_that_is_its_own_target_is_printed_once(sample):
    first = sample.objectives[0]
    own = [target for target in sample.targets if target.objective_id == first.id]
    words = "Phấn đấu 30% cán bộ chủ chốt là nữ"
    year = replace(
        sample,
        objectives=(replace(first, title=words), *sample.objectives[1:]),
        targets=tuple(
            replace(target, statement=words, is_numbered=False) if target is own[0] else target
            for target in sample.targets
        ),
    )
    assert outline(build_document(PaperKind.PLAN, year, YEAR)).count(words) == 1
