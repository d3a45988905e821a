"""Page headers of a Word file: the page number as a real field, and the mark of sample data behind the page.

Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.7: Arabic numerals, centred in the top margin, not on the first page.
"""

from gpdesk.export.docx.markup import NOTHING, Markup, attribute_text, element, part
from gpdesk.export.docx.paragraph import paragraph
from gpdesk.export.docx.stylesheet import style_id
from gpdesk.export.style import Role

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
# The shape type of Word's own watermarks, so that "Design > Watermark > Remove" finds and removes it.
_SHAPE_TYPE = (
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" '
    'path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>'
    '<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>'
    '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>'
    '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>'
    '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" '
    'o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/>'
    '<v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles>'
    '<o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>'
)
_MARK_HEIGHT = 70
_MARK_WIDTH_PER_LETTER = 42


def page_header(*, has_number: bool, mark: str, serial: int) -> bytes:
    """Return a header part; ``serial`` tells the drawings of several headers apart."""
    runs = (_mark(mark, serial) if mark else NOTHING, _page_field() if has_number else NOTHING)
    inner = paragraph(style_id(Role.PAGE_NUMBER), *runs)
    return part(Markup(f"<w:hdr {_NAMESPACES}>{inner}</w:hdr>"))


def _page_field() -> Markup:
    def mark_of_field(kind: str) -> Markup:
        return element("w:r", element("w:fldChar", fldCharType=kind))

    code = element("w:r", Markup('<w:instrText xml:space="preserve"> PAGE </w:instrText>'))
    shown = element("w:r", element("w:t", Markup("2")))
    return Markup("".join((mark_of_field("begin"), code, mark_of_field("separate"), shown, mark_of_field("end"))))


def _mark(text: str, serial: int) -> Markup:
    width = min(480, _MARK_WIDTH_PER_LETTER * len(text))
    return element(
        "w:r",
        element("w:rPr", element("w:noProof")),
        element(
            "w:pict",
            Markup(
                f'{_SHAPE_TYPE}<v:shape id="PowerPlusWaterMarkObject{serial}" o:spid="_x0000_s{2048 + serial}" '
                f'type="#_x0000_t136" alt={attribute_text(text)} style="position:absolute;margin-left:0;margin-top:0;'
                f"width:{width}pt;height:{_MARK_HEIGHT}pt;rotation:315;z-index:-{251658240 + serial};"
                "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
                'mso-position-vertical:center;mso-position-vertical-relative:margin" '
                'o:allowincell="f" fillcolor="silver" stroked="f"><v:fill opacity=".5"/>'
                '<v:textpath style="font-family:&quot;Times New Roman&quot;;font-size:1pt" '
                f"string={attribute_text(text)}/></v:shape>"
            ),
        ),
    )
