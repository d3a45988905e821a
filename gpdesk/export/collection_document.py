"""The blank collection form of one unit as a paper to fill in by hand."""

from collections.abc import Iterator

from gpdesk.domain.collection import CollectionForm, FormLine
from gpdesk.domain.format import long_date
from gpdesk.domain.plan_year import PlanYear
from gpdesk.export.document import (
    Addressees,
    Align,
    Cell,
    Column,
    Document,
    Header,
    Note,
    Paragraph,
    Recipients,
    Row,
    RowRole,
    Signature,
    Table,
    Title,
)
from gpdesk.export.letterhead import MOTTO, STATE_NAME, build_meta, closed, office_on

KIND = "PHIẾU THU THẬP SỐ LIỆU"
COLUMNS = (
    Column("TT", 10, Align.CENTRE),
    Column("Nội dung", 62, Align.LEFT),
    Column("Số (a), số (b) là", 40, Align.LEFT),
    Column("Số (a)", 18, Align.CENTRE),
    Column("Số (b)", 18, Align.CENTRE),
    Column("Ghi chú", 22, Align.LEFT),
)
_BLANK_DAY = "ngày ..... tháng ..... năm ....."


def build_collection_document(plan_year: PlanYear, form: CollectionForm) -> Document:
    """Return the form with blanks for the pen; raise ``OfficeMissing`` where nobody is known to collect."""
    office = office_on(plan_year, None)
    return Document(
        header=Header(
            parent_line=office.name.upper(),
            office_lines=(form.unit.name.upper(),),
            number_line="Số: ......",
            state_name=STATE_NAME,
            motto=MOTTO,
            place_and_date=f"{office.place}, {long_date(None) or _BLANK_DAY}",
        ),
        title=Title(KIND, form.title),
        addressees=Addressees("Kính gửi:", (office.name,)),
        bases=(),
        body=closed(
            (
                Paragraph(guidance(form)),
                Table(COLUMNS, tuple(_rows(form)), name="Phiếu"),
                Note("Không ghi họ tên, địa chỉ, số giấy tờ của bất kỳ ai; chỉ ghi số đếm"),
            )
        ),
        signature=Signature(("THỦ TRƯỞNG ĐƠN VỊ",), ""),
        recipients=Recipients("Nơi nhận:", (f"- {office.short_name or office.name};", f"- Lưu: {form.unit.name}.")),
        appendices=(),
        meta=build_meta(plan_year, office, f"Phiếu thu thập số liệu {form.unit.name}", "Phiếu thu thập", None),
    )


def guidance(form: CollectionForm) -> str:
    """Return how the form is filled in."""
    return (
        f"Đề nghị {form.unit.name} ghi số liệu {form.period.name} vào bảng dưới đây. Không có thì ghi số 0; chưa theo dõi "
        "thì để trống và nêu lý do ở cột Ghi chú."
    )


def part_words(line: FormLine) -> str:
    """Return what the numbers of a line are: "(a) số bé trai; (b) số bé gái"."""
    return "; ".join(f"({letter}) {name[:1].lower()}{name[1:]}" for letter, name in zip("ab", line.parts, strict=False))


def _rows(form: CollectionForm) -> Iterator[Row]:
    group = ""
    for number, line in enumerate(form.lines, start=1):
        if line.group != group:
            group = line.group
            yield Row((Cell(group, columns=len(COLUMNS), is_bold=True),), RowRole.GROUP)
        second = "" if len(line.parts) > 1 else "x"
        yield Row((Cell(number), Cell(line.label), Cell(part_words(line)), Cell(""), Cell(second), Cell("")))
