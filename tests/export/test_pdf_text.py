"""Any text reaches a PDF as text, or is refused with the letter named; long text prints in linear time."""

import io
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from reportlab.platypus.paragraph import Paragraph as Flowed

from gpdesk.domain.error import GpdeskError
from gpdesk.domain.text import normalise
from gpdesk.export import pdf
from gpdesk.export.binding import bound, bound_signs
from gpdesk.export.document import (
    Addressees,
    Cell,
    Column,
    Heading,
    HeadingLevel,
    Item,
    Note,
    PageBreak,
    Paragraph,
    Recipients,
    Row,
    Signature,
    Table,
    Title,
)
from gpdesk.export.pdf import typeface
from gpdesk.export.pdf.line import title_lines
from gpdesk.export.pdf.renderer import PaperDoesNotFit
from gpdesk.export.pdf.typeface import MissingGlyph
from gpdesk.export.style import PORTRAIT, Role
from tests.export.parity import pdf_words, words_of
from tests.export.pdf_page import POINTS_PER_MM, sheets
from tests.export.samples import LONG_SENTENCE, bare, figures_table, long_report, plan, report


def printed(document) -> str:
    pages = PdfReader(io.BytesIO(pdf.render(document))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def with_text(text: str):
    return replace(plan(), body=(Paragraph(f"{text} hết."),))


@pytest.mark.parametrize(
    "text",
    [
        "a < b và c > d",
        "R&D; A & B &amp; &#65; &nbsp;",
        "<b>đậm</b> <i>x",
        '<img src="/etc/passwd"/>',
        "<img src='http://localhost/x.png'/>",
        '<a href="file:///etc/passwd">x</a>',
        '<font color="red">đỏ</font>',
        "<para>x</para> </para>",
        "<br/><bullet>x</bullet><seq/>",
        "]]> <!-- x --> <?php ?>",
        "{{x}} %s \\n \\u0041",
        "(số) [1] {2} \\ / ' \" “ ” ‘ ’ – — … ₫ ≥ ≤ ±",
    ],
)
def test_markup_in_text_is_text(text):
    assert text in printed(with_text(text))


def test_no_text_is_read_as_markup_at_all(monkeypatch):
    def refuse(*_):
        raise AssertionError("the text of a paper was parsed")

    monkeypatch.setattr("reportlab.platypus.paragraph.ParaParser.parse", refuse)
    assert pdf.render(report()).startswith(b"%PDF")


def test_markup_is_text_in_every_part_of_a_paper():
    evil = "<img src='/etc/passwd'/> & <b>"
    document = replace(
        report(),
        header=replace(report().header, parent_line=evil, office_lines=(evil,), place_and_date=evil),
        title=Title(evil, evil),
        addressees=Addressees("Kính gửi:", (evil, evil)),
        bases=(evil,),
        body=(Heading(HeadingLevel.SECTION, evil, evil), Item(evil, evil), Note(evil), Paragraph(evil, evil)),
        signature=Signature((evil,), evil),
        recipients=Recipients(evil, (evil,)),
        appendices=(
            replace(
                report().appendices[0],
                label=evil,
                title=evil,
                attached_to=evil,
                body=(Table((Column(evil, 1),), (Row((Cell(evil),)),)),),
            ),
        ),
    )
    assert "".join(pdf_words(pdf.render(document), document)) == "".join(words_of(document))


def test_control_and_zero_width_characters_vanish_and_marks_are_composed():
    assert "a b c d" in printed(with_text("a\x07 b\u200b c\x00\x1b d"))
    assert "Điều kiện tiếng Việt" in printed(
        with_text("Đie\u0302\u0300u kie\u0323\u0302n tie\u0302\u0301ng Vie\u0323\u0302t")
    )


def test_blanks_of_any_width_are_blanks():
    blanks = "\u2003 \u3000\u202f\u2009\t\u1680"
    header = replace(plan().header, number_line=f"Số:{blanks}/KH", place_and_date=f"Bình An,{blanks}ngày")
    document = replace(
        with_text(f"một{blanks}hai"), header=header, title=Title("KẾ HOẠCH", f"năm{blanks}nay"), bases=()
    )
    text = printed(document)
    for words in ("một hai", "năm nay", "Bình An, ngày", "Số: /KH"):
        assert words in text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029"])
def test_every_kind_of_line_end_begins_a_paragraph(end):
    page = sheets(pdf.render(with_text(f"dòng một{end}dòng hai{end}{end}dòng ba")))[0]
    lines = [page.line(f"dòng {number}") for number in ("một", "hai", "ba")]
    assert len({round(line.left) for line in lines}) == 1
    assert len({line.baseline for line in lines}) == 3


@pytest.mark.parametrize(
    ("character", "name"),
    [("😀", "U+1F600"), ("☑", "U+2611"), ("✓", "U+2713"), ("漢", "U+6F22"), ("\ue000", "U+E000"), ("ก", "U+0E01")],
)
def test_a_letter_that_the_typeface_lacks_is_named_with_its_sentence(character, name):
    with pytest.raises(MissingGlyph) as caught:
        pdf.render(with_text(f"Hội phụ nữ phường rất vui {character} trong năm"))
    assert isinstance(caught.value, GpdeskError)
    assert caught.value.character == character
    message = str(caught.value)
    assert name in message
    assert f"rất vui {character} trong năm" in message


LACKING = "☑ chữ"


@pytest.mark.parametrize(
    "document",
    [
        replace(plan(), title=Title(LACKING, "")),
        replace(plan(), title=Title("", LACKING)),
        replace(plan(), header=replace(plan().header, parent_line=LACKING)),
        replace(plan(), header=replace(plan().header, office_lines=(LACKING,))),
        replace(plan(), header=replace(plan().header, number_line=LACKING)),
        replace(plan(), header=replace(plan().header, place_and_date=LACKING)),
        replace(plan(), addressees=Addressees("Kính gửi:", (LACKING,))),
        replace(plan(), bases=(LACKING,)),
        replace(plan(), body=(Heading(HeadingLevel.SECTION, "", LACKING),)),
        replace(plan(), body=(Item(LACKING, ""),)),
        replace(plan(), body=(Note(LACKING),)),
        replace(plan(), body=(Table((Column(LACKING, 1),), ()),)),
        replace(plan(), body=(Table((Column("", 1),), (Row((Cell(LACKING),)),)),)),
        replace(plan(), signature=Signature((LACKING,), "")),
        replace(plan(), signature=Signature((), LACKING)),
        replace(plan(), recipients=Recipients("", (LACKING,))),
        replace(plan(), meta=replace(plan().meta, mark=LACKING)),
        replace(report(), appendices=(replace(report().appendices[0], label=LACKING),)),
        replace(report(), appendices=(replace(report().appendices[0], title=LACKING),)),
        replace(report(), appendices=(replace(report().appendices[0], attached_to=LACKING),)),
        replace(report(), appendices=(replace(report().appendices[0], body=(Paragraph(LACKING),)),)),
    ],
)
def test_lacking_letters_are_found_in_every_part_of_a_paper(document):
    with pytest.raises(MissingGlyph, match="☑"):
        pdf.render(document)


def test_all_vietnamese_letters_print_in_all_four_faces():
    vowels = "aăâeêioôơuưy"
    tones = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
    letters = normalise("".join(vowel + tone for vowel in vowels for tone in tones)) + "đ"
    letters += letters.upper()
    assert len(letters) == 2 * 73
    document = replace(
        plan(),
        bases=(letters,),
        body=(Paragraph(letters), Heading(HeadingLevel.HEADING, "1.", letters)),
        recipients=Recipients(letters, ("- Lưu: VT.",)),
    )
    text = "".join(printed(document).split())
    assert text.count(letters) == 4


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("theo số 15/KH-UBND ngày 07 tháng 3 năm 2024", ["số 15/KH-UBND", "ngày 07", "tháng 3", "năm 2024"]),
        ("Điều 3, khoản 2, điểm a", ["Điều 3,", "khoản 2,", "điểm a"]),
        ("quý III và Phụ lục II, mục IV", ["quý III", "lục II,", "mục IV"]),
        ("đạt ≥ 50% và < 30", ["≥ 50%", "< 30"]),
        ("2021 - 2030, văn hóa - xã hội", ["2021 -", "hóa -"]),
        ("ở phường 1, khóm 12", ["phường 1,", "khóm 12"]),
    ],
)
def test_words_that_belong_to_a_number_stay_on_its_line(text, joined):
    pieces = [piece.replace("\u00a0", " ") for piece in bound(text).split(" ")]
    assert [piece for piece in pieces if " " in piece] == joined


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        (
            "Kết quả thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2024",
            ["Kết quả thực hiện công tác bình đẳng giới", "và vì sự tiến bộ của phụ nữ năm 2024"],
        ),
        (
            "(Kèm theo Báo cáo số ....../BC-UBND ngày ..... tháng ..... năm ..... của Ủy ban nhân dân phường Mỹ An Đông)",
            [
                "(Kèm theo Báo cáo số ....../BC-UBND ngày ..... tháng ..... năm .....",
                "của Ủy ban nhân dân phường Mỹ An Đông)",
            ],
        ),
        ("Dự lễ ra quân hưởng ứng Tháng hành động", ["Dự lễ ra quân hưởng ứng Tháng hành động"]),
    ],
)
def test_a_title_breaks_between_its_terms_and_never_inside_a_date(title, lines):
    broken = title_lines(title, Role.ABSTRACT, PORTRAIT.text_width * POINTS_PER_MM)
    assert [line.replace("\u00a0", " ") for line in broken] == lines


def test_amounts_and_cells_are_not_bound_to_the_words_before():
    assert "\u00a0" not in bound("ngân sách phường 30.000.000 đồng")
    assert bound_signs("số 15 ngày 07 đạt ≥ 50%") == "số 15 ngày 07 đạt ≥\u00a050%"


def blank(character: str) -> str:
    return " " if character.isspace() else character


@given(st.text(max_size=80))
def test_binding_changes_blanks_only(text):
    assert [*map(blank, bound(text))] == [*map(blank, normalise(text))]


def test_no_line_ends_between_a_number_and_its_word():
    text = " ".join(f"{'x' * (number % 9 + 1)} ngày 0{number % 9 + 1} tháng 3 năm 2024 số 15" for number in range(60))
    for page in sheets(pdf.render(with_text(text))):
        for line in page.lines:
            if not line.text.startswith("Bình An,"):  # the head leaves the year to the pen
                assert not line.text.endswith(("ngày", "tháng", "năm", " số"))


def test_bound_blanks_are_plain_blanks_for_whoever_copies_the_text():
    text = PdfReader(io.BytesIO(pdf.render(with_text("ngày 07 tháng 3 năm 2024")))).pages[0].extract_text()
    assert "ngày 07 tháng 3 năm 2024" in text
    assert "\u00a0" not in text


def test_a_word_longer_than_a_line_is_broken_within_the_margins():
    document = with_text("x" * 400 + " y " + "Ề" * 2500)
    for page in sheets(pdf.render(document)):
        for line in page.lines:
            assert line.right <= page.width - 15 * POINTS_PER_MM + 0.5
    assert "".join(printed(document).split()).count("x") == 400


def test_a_line_of_many_pages_is_cut_where_nobody_sees_it():
    sentence = "Nội dung của kế hoạch năm nay "
    document = replace(plan(), body=(Paragraph(sentence * 500 + "hết."),), bases=())
    data = pdf.render(document)
    assert pdf_words(data, document) == words_of(document)
    body = [line for page in sheets(data)[1:-1] for line in page.lines if line.baseline > 20 * POINTS_PER_MM]
    assert len(body) > 60
    # One paragraph: no line but the first is indented, none but the last is short.
    assert {round(line.left) for line in body} == {round(30 * POINTS_PER_MM)}
    assert min(line.right for line in body) > (210 - 15) * POINTS_PER_MM - 1


@pytest.mark.parametrize(
    "text", [(LONG_SENTENCE + "\n") * 1000, "không có dấu chấm " * 12000], ids=["paragraphs", "one paragraph"]
)
def test_text_is_laid_out_a_bounded_number_of_times(monkeypatch, text):
    laid_out = 0
    real = Flowed.breakLines

    def counting(self, *args, **kwargs):
        nonlocal laid_out
        laid_out += sum(len(getattr(frag, "text", "") or "".join(getattr(frag, "words", ()))) for frag in self.frags)
        return real(self, *args, **kwargs)

    monkeypatch.setattr(Flowed, "breakLines", counting)
    document = with_text(text)
    data = pdf.render(document)
    assert laid_out < 4 * len(text)
    assert len(PdfReader(io.BytesIO(data)).pages) > 60


def test_all_words_of_a_long_paper_are_there():
    document = long_report(800)
    assert pdf_words(pdf.render(document), document) == words_of(document)


def test_a_title_of_two_thousand_letters_and_thirty_lines_of_office_print():
    document = replace(
        report(),
        title=Title("BÁO CÁO", (LONG_SENTENCE * 10)[:2000]),
        header=replace(report().header, office_lines=tuple(f"DÒNG {number}" for number in range(30))),
    )
    data = pdf.render(document)
    assert pdf_words(data, document) == words_of(document)
    for page in sheets(data):
        for line in page.lines:
            assert line.left >= 30 * POINTS_PER_MM - 0.5
            assert line.right <= page.width - 15 * POINTS_PER_MM + 0.5
            assert line.baseline < page.height - 20 * POINTS_PER_MM


def test_a_head_higher_than_a_page_is_refused_with_a_sentence():
    header = replace(report().header, office_lines=tuple(f"DÒNG {number}" for number in range(80)))
    with pytest.raises(PaperDoesNotFit, match="tên cơ quan"):
        pdf.render(replace(report(), header=header))


def test_a_document_of_empty_texts_prints():
    document = replace(
        bare(),
        header=replace(bare().header, parent_line="", office_lines=(), number_line="", place_and_date="", motto=""),
        title=Title("", ""),
        addressees=Addressees("", ()),
        body=(Paragraph(""), Item("", ""), Note(""), Heading(HeadingLevel.SECTION, "", ""), PageBreak()),
        signature=Signature((), ""),
        recipients=Recipients("", ()),
        appendices=(replace(report().appendices[0], label="", title="", attached_to="", body=()),),
    )
    assert printed(document) == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def in_all_faces(character: str) -> bool:
    return all(ord(character) in font.face.charToGlyph for font in typeface._register().values())


letters = st.characters(max_codepoint=0x1EF9, include_characters="₫≥≤–“”\u200b\u2028", exclude_categories=("Cs",))
anything = st.text(st.one_of(st.sampled_from(" <>&\n\tĐề\u0301ưẫ0"), letters), max_size=60)
blocks = st.one_of(
    st.builds(Heading, st.sampled_from(HeadingLevel), anything, anything),
    st.builds(Paragraph, anything, anything),
    st.builds(Item, st.sampled_from(("-", "+")), anything),
    st.builds(Note, anything),
    st.just(PageBreak()),
    st.just(figures_table(1)),
    st.builds(
        lambda texts: Table((Column("TT", 1), Column("Nội dung", 3)), tuple(Row((Cell(a), Cell(b))) for a, b in texts)),
        st.lists(st.tuples(anything, anything), max_size=3),
    ),
)


@settings(max_examples=80)
@given(st.lists(blocks, max_size=8))
def test_any_text_is_printed_whole_or_refused_by_name(body):
    document = replace(bare(), body=tuple(body))
    lacking = {character for word in words_of(document) for character in word if not in_all_faces(character)}
    if lacking:
        with pytest.raises(MissingGlyph) as refusal:
            pdf.render(document)
        assert refusal.value.character in lacking
    else:
        assert "".join(pdf_words(pdf.render(document), document)) == "".join(words_of(document))
