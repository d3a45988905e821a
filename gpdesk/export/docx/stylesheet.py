"""The named styles of a Word file: one for each role of the decree's table, so that a leader edits by style.

All stand on Normal (Times New Roman 14, Vietnamese). Headings and the page header carry Word's own names, which Word
translates, lists in its navigation pane and takes for tables of contents; the others are named in Vietnamese.
"""

from dataclasses import dataclass

from gpdesk.export.docx.markup import NOTHING, Markup, element, flag, part, twips
from gpdesk.export.office_package import LANGUAGE
from gpdesk.export.style import POINTS_PER_MM, RULE_GAP_POINTS, SIGNATURE_ROOM, STYLES, Alignment, Role, Style

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
FONT = "Times New Roman"

_SINGLE = 240
_JUSTIFICATION = {
    Alignment.LEFT: "left",
    Alignment.CENTRE: "center",
    Alignment.RIGHT: "right",
    Alignment.JUSTIFY: "both",
}


@dataclass(frozen=True, slots=True)
class _NamedStyle:
    """A style of the file: its identifier, the name that the clerk sees, its level in the outline (None: text)."""

    style_id: str
    name: str
    outline: int | None = None
    keeps_next: bool = False


_NAMED = {
    Role.CIRCULATION: _NamedStyle("Circulation", "Phạm vi lưu hành"),
    Role.STATE_NAME: _NamedStyle("StateName", "Quốc hiệu"),
    Role.MOTTO: _NamedStyle("Motto", "Tiêu ngữ"),
    Role.PARENT_OFFICE: _NamedStyle("ParentOffice", "Cơ quan chủ quản"),
    Role.OFFICE: _NamedStyle("Office", "Cơ quan ban hành"),
    Role.NUMBER: _NamedStyle("Number", "Số, ký hiệu"),
    Role.PLACE_AND_DATE: _NamedStyle("PlaceAndDate", "Địa danh, thời gian"),
    Role.KIND: _NamedStyle("Kind", "Tên loại văn bản", keeps_next=True),
    Role.ABSTRACT: _NamedStyle("Abstract", "Trích yếu", keeps_next=True),
    Role.ADDRESSEE: _NamedStyle("Addressee", "Kính gửi"),
    Role.BASIS: _NamedStyle("Basis", "Căn cứ"),
    Role.BODY: _NamedStyle("Body", "Nội dung"),
    Role.SECTION: _NamedStyle("Heading1", "heading 1", outline=0, keeps_next=True),
    Role.HEADING: _NamedStyle("Heading2", "heading 2", outline=1, keeps_next=True),
    Role.SUBHEADING: _NamedStyle("Heading3", "heading 3", outline=2, keeps_next=True),
    Role.ITEM: _NamedStyle("Item", "Gạch đầu dòng"),
    Role.AUTHORITY: _NamedStyle("Authority", "Quyền hạn, chức vụ"),
    Role.SIGNER_NAME: _NamedStyle("SignerName", "Họ tên người ký"),
    Role.RECIPIENTS_LABEL: _NamedStyle("RecipientsLabel", "Nơi nhận"),
    Role.RECIPIENT: _NamedStyle("Recipient", "Danh sách nơi nhận"),
    Role.APPENDIX_LABEL: _NamedStyle("AppendixLabel", "Phụ lục", outline=0, keeps_next=True),
    Role.APPENDIX_TITLE: _NamedStyle("AppendixTitle", "Tên phụ lục", keeps_next=True),
    Role.ATTACHED_TO: _NamedStyle("AttachedTo", "Kèm theo văn bản", keeps_next=True),
    Role.TABLE_HEAD: _NamedStyle("TableHead", "Đầu bảng", keeps_next=True),
    Role.TABLE_CELL: _NamedStyle("TableCell", "Ô bảng"),
    Role.TABLE_NOTE: _NamedStyle("TableNote", "Ghi chú bảng"),
    Role.CALENDAR_HEAD: _NamedStyle("CalendarHead", "Đầu cột lịch", keeps_next=True),
    Role.CALENDAR_DAY: _NamedStyle("CalendarDay", "Ngày của lịch"),
    Role.CALENDAR_NOTE: _NamedStyle("CalendarNote", "Ghi chú dưới lịch"),
    Role.CALENDAR_TEXT: _NamedStyle("CalendarText", "Chữ trong lịch"),
    Role.PAGE_NUMBER: _NamedStyle("Header", "header"),
}


def style_id(role: Role) -> str:
    """Return the identifier of the role's paragraph style."""
    return _NAMED[role].style_id


def stylesheet() -> bytes:
    """Return the part ``word/styles.xml``."""
    styles = (
        _built_in("paragraph", "Normal", "Normal", flag("w:qFormat", is_on=True)),
        _built_in(
            "character", "DefaultParagraphFont", "Default Paragraph Font", element("w:uiPriority", val=1), _HIDDEN
        ),
        _built_in("table", "TableNormal", "Normal Table", element("w:uiPriority", val=99), _HIDDEN, _TABLE_DEFAULTS),
        _built_in("numbering", "NoList", "No List", element("w:uiPriority", val=99), _HIDDEN),
        *(_role_style(named, STYLES[role], role) for role, named in _NAMED.items()),
        _plain_style("TableNumber", "Số thứ tự cột", "TableCell", _centred()),
        _plain_style("RuleLine", "Nét kẻ", "Normal", _thin(before=RULE_GAP_POINTS)),
        _plain_style("Gap", "Ngắt khối", "Normal", _thin(before=0)),
    )
    return part(Markup(f"<w:styles {NAMESPACE}>{_defaults()}{_latent()}{''.join(styles)}</w:styles>"))


_HIDDEN = Markup(element("w:semiHidden") + element("w:unhideWhenUsed"))
_TABLE_DEFAULTS = element(
    "w:tblPr",
    element("w:tblInd", w=0, type="dxa"),
    element("w:tblCellMar", *(element(f"w:{side}", w=0, type="dxa") for side in ("top", "left", "bottom", "right"))),
)


def _defaults() -> Markup:
    size = 2 * STYLES[Role.BODY].size
    run = element(
        "w:rPr",
        element("w:rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT),
        element("w:sz", val=size),
        element("w:szCs", val=size),
        element("w:lang", val=LANGUAGE, eastAsia=LANGUAGE, bidi="ar-SA"),
    )
    spacing = element("w:pPr", element("w:spacing", before=0, after=0, line=_SINGLE, lineRule="auto"))
    return element("w:docDefaults", element("w:rPrDefault", run), element("w:pPrDefault", spacing))


def _latent() -> Markup:
    """Return the rule that keeps Word's hundreds of own styles out of the clerk's list."""
    return element(
        "w:latentStyles",
        defLockedState=0,
        defUIPriority=99,
        defSemiHidden=1,
        defUnhideWhenUsed=1,
        defQFormat=0,
        count=376,
    )


def _built_in(kind: str, identifier: str, name: str, *rest: Markup) -> Markup:
    return Markup(
        f'<w:style w:type="{kind}" w:default="1" w:styleId="{identifier}">{element("w:name", val=name)}'
        f"{''.join(rest)}</w:style>"
    )


def _role_style(named: _NamedStyle, style: Style, role: Role) -> Markup:
    before = twips(SIGNATURE_ROOM * POINTS_PER_MM) if role is Role.SIGNER_NAME else twips(style.before)
    paragraph = element(
        "w:pPr",
        flag("w:keepNext", is_on=named.keeps_next),
        element("w:widowControl"),
        element("w:spacing", before=before, after=0, line=round(_SINGLE * style.spacing), lineRule="auto"),
        element("w:ind", firstLine=twips(style.indent * POINTS_PER_MM)) if style.indent else NOTHING,
        element("w:jc", val=_JUSTIFICATION[style.alignment]),
        NOTHING if named.outline is None else element("w:outlineLvl", val=named.outline),
    )
    run = element(
        "w:rPr",
        flag("w:b", is_on=style.is_bold),
        flag("w:bCs", is_on=style.is_bold),
        flag("w:i", is_on=style.is_italic),
        flag("w:iCs", is_on=style.is_italic),
        element("w:sz", val=2 * style.size),
        element("w:szCs", val=2 * style.size),
    )
    return _plain_style(named.style_id, named.name, "Normal", Markup(paragraph + run))


def _plain_style(identifier: str, name: str, based_on: str, properties: Markup) -> Markup:
    return element(
        "w:style",
        element("w:name", val=name),
        element("w:basedOn", val=based_on),
        element("w:uiPriority", val=1),
        element("w:qFormat"),
        properties,
        type="paragraph",
        styleId=identifier,
    )


def _centred() -> Markup:
    return element("w:pPr", element("w:keepNext"), element("w:jc", val="center"))


def _thin(*, before: float) -> Markup:
    """Return the settings of a paragraph of two points' height, for lines and gaps."""
    spacing = element("w:spacing", before=twips(before), after=0, line=40, lineRule="exact")
    return Markup(element("w:pPr", spacing) + element("w:rPr", element("w:sz", val=2), element("w:szCs", val=2)))
