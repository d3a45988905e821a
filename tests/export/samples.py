"""Documents for the tests of the renderers: an invented ward, every kind of block, every kind of value."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from gpdesk.domain.format import Number
from gpdesk.export.document import (
    Addressees,
    Align,
    Appendix,
    Block,
    Cell,
    Column,
    Document,
    Header,
    Heading,
    HeadingLevel,
    Item,
    Meta,
    Note,
    PageBreak,
    Paragraph,
    Recipients,
    Row,
    RowRole,
    Signature,
    Table,
    Title,
)

LONG_SENTENCE = (
    "Các ban, ngành, đoàn thể và khóm phối hợp tuyên truyền, vận động hội viên, đoàn viên và người dân cùng thực hiện "
    "bình đẳng giới trong gia đình, nơi làm việc và cộng đồng; kịp thời phát hiện, can thiệp, hỗ trợ người bị bạo lực."
)


def figures_table(rows: int = 12) -> Table:
    """Return a table with group rows, numbers of every kind, dates, empty cells and a total."""
    body: list[Row] = []
    for number in range(1, rows + 1):
        if number % 6 == 1:
            body.append(
                Row((Cell(chr(ord("A") + number // 6)), Cell(f"Mục tiêu {1 + number // 6}", columns=6)), RowRole.GROUP)
            )
        body.append(
            Row(
                (
                    Cell(f"{number}"),
                    Cell(f"Chỉ tiêu {number}: tỷ lệ nữ tham gia các lớp tập huấn trên tổng số người được cử đi học"),
                    Cell(Number(Decimal(50), 0, "%")),
                    Cell(1234 * number),
                    Cell(Number(Decimal("29.96"), 2, "%")),
                    Cell(date(2024, 3, 7)) if number % 2 else Cell("Chưa có số liệu"),
                    Cell(None) if number % 3 else Cell(Decimal("108.88")),
                )
            )
        )
    body.append(Row((Cell("Tổng cộng", columns=3), Cell(96252), Cell(""), Cell(None), Cell(None)), RowRole.TOTAL))
    return Table(
        columns=(
            Column("TT", 6, Align.CENTRE),
            Column("Chỉ tiêu", 40),
            Column("Kế hoạch", 11, Align.RIGHT),
            Column("Số lượng (người)", 12, Align.RIGHT),
            Column("Kết quả", 11, Align.RIGHT),
            Column("Ngày báo cáo", 12, Align.CENTRE),
            Column("Ghi chú", 10),
        ),
        rows=tuple(body),
        name="So_lieu",
    )


def report(rows: int = 12, extra: tuple[Block, ...] = ()) -> Document:
    """Return a report with every kind of block, a landscape and a portrait appendix."""
    return Document(
        header=Header(
            parent_line="",
            office_lines=("ỦY BAN NHÂN DÂN", "PHƯỜNG BÌNH AN"),
            number_line="Số: 05/BC-UBND",
            state_name="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            motto="Độc lập - Tự do - Hạnh phúc",
            place_and_date="Bình An, ngày 07 tháng 3 năm 2024",
        ),
        title=Title(
            "BÁO CÁO",
            "Kết quả thực hiện công tác vì sự tiến bộ của phụ nữ và bình đẳng giới trên địa bàn phường Bình An năm 2024",
        ),
        addressees=Addressees("Kính gửi:", ("Ủy ban nhân dân thành phố Đông Giang",)),
        bases=(
            "Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006;",
            "Căn cứ Kế hoạch số 01/KH-UBND ngày 05 tháng 01 năm 2024 của Ủy ban nhân dân phường Bình An.",
        ),
        body=(
            Paragraph("Ủy ban nhân dân (UBND) phường Bình An báo cáo kết quả thực hiện như sau:"),
            Heading(HeadingLevel.SECTION, "I.", "CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO"),
            Heading(HeadingLevel.HEADING, "1.", "Ban hành văn bản"),
            Paragraph(LONG_SENTENCE + "\n" + LONG_SENTENCE),
            Paragraph(LONG_SENTENCE, label="a)"),
            Item("-", LONG_SENTENCE),
            Item("+", "Số lượt người < 100 & > 50, viết <b>đậm</b> thì vẫn in như chữ."),
            Heading(HeadingLevel.SUBHEADING, "1.1.", "Công tác tuyên truyền"),
            Paragraph("Số điện thoại +84 296 000 000; =1+1 không phải công thức; -5 người; @phuong."),
            Heading(HeadingLevel.SECTION, "II.", "SỐ LIỆU"),
            Note("Đơn vị tính: người", Align.RIGHT),
            figures_table(3),
            Note("Số liệu ước tính đến ngày 30/11/2024."),
            *extra,
            PageBreak(),
            Heading(HeadingLevel.SECTION, "III.", "PHƯƠNG HƯỚNG"),
            Paragraph(LONG_SENTENCE),
            Paragraph("Trên đây là Báo cáo kết quả năm 2024 (kèm theo các Phụ lục)./."),
        ),
        signature=Signature(("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Trần Thị Mẫu"),
        recipients=Recipients(
            "Nơi nhận:",
            ("- Như trên;", "- TT. Đảng ủy, HĐND phường (b/c);", "- Các ban, ngành, đoàn thể phường;", "- Lưu: VT."),
        ),
        appendices=(
            Appendix(
                "Phụ lục I",
                "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM 2024",
                "(Kèm theo Báo cáo số 05/BC-UBND ngày 07 tháng 3 năm 2024 của Ủy ban nhân dân phường Bình An)",
                (Note("Đơn vị tính: người", Align.RIGHT), figures_table(rows), Paragraph("Đạt 3/4 chỉ tiêu./.")),
                is_landscape=True,
            ),
            Appendix(
                "Phụ lục II",
                "DANH MỤC VĂN BẢN",
                "(Kèm theo Báo cáo số 05/BC-UBND ngày 07 tháng 3 năm 2024 của Ủy ban nhân dân phường Bình An)",
                (Paragraph("Các văn bản đã ban hành trong năm:"), Item("-", "Kế hoạch số 01/KH-UBND./.")),
            ),
        ),
        meta=Meta(
            title="Báo cáo kết quả năm 2024",
            author="Ủy ban nhân dân phường Bình An",
            subject="Bình đẳng giới năm 2024",
            dated=date(2024, 3, 7),
            mark="DỮ LIỆU MẪU",
        ),
    )


def plan() -> Document:
    """Return a plan: no addressee, no appendix, no mark, number and date still blank."""
    whole = report()
    return replace(
        whole,
        header=replace(
            whole.header,
            parent_line="UBND THÀNH PHỐ ĐÔNG GIANG",
            number_line="Số:      /KH-UBND",
            place_and_date="Bình An, ngày      tháng      năm      ",
        ),
        title=Title("KẾ HOẠCH", "Thực hiện công tác bình đẳng giới năm 2024"),
        addressees=None,
        body=(*whole.body[:9], Paragraph(LONG_SENTENCE + "/.")),
        appendices=(),
        meta=Meta("Kế hoạch năm 2024", "Ủy ban nhân dân phường Bình An", "Bình đẳng giới"),
    )


def bare() -> Document:
    """Return the least document: empty texts, no bases, a body that ends with a table, several addressees."""
    whole = report()
    return replace(
        whole,
        title=Title("BÁO CÁO", ""),
        addressees=Addressees("Kính gửi:", ("- UBND thành phố Đông Giang;", "- Phòng Nội vụ thành phố Đông Giang.")),
        bases=(),
        body=(figures_table(2), figures_table(1)),
        appendices=(),
        meta=Meta("", "", ""),
    )


def long_report(paragraphs: int) -> Document:
    """Return a report whose body holds that many more paragraphs."""
    return report(extra=tuple(Paragraph(f"{number}. {LONG_SENTENCE}") for number in range(paragraphs)))


SAMPLES = {"report": report, "plan": plan, "bare": bare}
