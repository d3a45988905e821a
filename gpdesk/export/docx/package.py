"""The parts of a Word file around its text: types, relations, settings, fonts, properties."""

from gpdesk.export.document import Meta
from gpdesk.export.docx.markup import Markup, element, part
from gpdesk.export.docx.page_header import page_header
from gpdesk.export.docx.section import FIRST_HEADER_ID, HEADER_ID
from gpdesk.export.docx.stylesheet import FONT, NAMESPACE, stylesheet
from gpdesk.export.office_package import CORE_PART, LANGUAGE, core_properties, pack

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = (
    ("word/document.xml", f"{_WORD}.document.main+xml"),
    ("word/styles.xml", f"{_WORD}.styles+xml"),
    ("word/settings.xml", f"{_WORD}.settings+xml"),
    ("word/fontTable.xml", f"{_WORD}.fontTable+xml"),
    ("word/header.xml", f"{_WORD}.header+xml"),
    ("word/firstHeader.xml", f"{_WORD}.header+xml"),
    (CORE_PART, "application/vnd.openxmlformats-package.core-properties+xml"),
    ("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
)
_ROOT_RELATIONS = (
    ("rId1", f"{_OFFICE}/relationships/officeDocument", "word/document.xml"),
    ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", CORE_PART),
    ("rId3", f"{_OFFICE}/relationships/extended-properties", "docProps/app.xml"),
)
_WORD_RELATIONS = (
    ("rId1", f"{_OFFICE}/relationships/styles", "styles.xml"),
    ("rId2", f"{_OFFICE}/relationships/settings", "settings.xml"),
    ("rId3", f"{_OFFICE}/relationships/fontTable", "fontTable.xml"),
    (HEADER_ID, f"{_OFFICE}/relationships/header", "header.xml"),
    (FIRST_HEADER_ID, f"{_OFFICE}/relationships/header", "firstHeader.xml"),
)


def word_file(text: Markup, meta: Meta) -> bytes:
    """Return the whole file around the content of its body element."""
    document = Markup(f'<w:document {NAMESPACE} xmlns:r="{_OFFICE}/relationships"><w:body>{text}</w:body></w:document>')
    return pack(
        (
            ("[Content_Types].xml", _content_types()),
            ("_rels/.rels", _relations(_ROOT_RELATIONS)),
            ("word/document.xml", part(document)),
            ("word/_rels/document.xml.rels", _relations(_WORD_RELATIONS)),
            ("word/styles.xml", stylesheet()),
            ("word/settings.xml", _settings()),
            ("word/fontTable.xml", _fonts()),
            ("word/header.xml", page_header(has_number=True, mark=meta.mark, serial=1)),
            ("word/firstHeader.xml", page_header(has_number=False, mark=meta.mark, serial=2)),
            (CORE_PART, core_properties(meta)),
            ("docProps/app.xml", _application()),
        )
    )


def _content_types() -> bytes:
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in _TYPES)
    return part(
        Markup(
            f'<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
        )
    )


def _relations(relations: tuple[tuple[str, str, str], ...]) -> bytes:
    inner = "".join(
        f'<Relationship Id="{identifier}" Type="{kind}" Target="{target}"/>' for identifier, kind, target in relations
    )
    return part(Markup(f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'))


def _settings() -> bytes:
    mode = element("w:compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15)
    inner = (
        element("w:zoom", percent=100),
        element("w:defaultTabStop", val=720),
        element("w:characterSpacingControl", val="doNotCompress"),
        element("w:compat", mode),
        element("w:themeFontLang", val=LANGUAGE),
        element("w:decimalSymbol", val=","),
        element("w:listSeparator", val=";"),
    )
    return part(Markup(f"<w:settings {NAMESPACE}>{''.join(inner)}</w:settings>"))


def _fonts() -> bytes:
    font = element(
        "w:font",
        element("w:panose1", val="02020603050405020304"),
        element("w:charset", val="A3"),
        element("w:family", val="roman"),
        element("w:pitch", val="variable"),
        name=FONT,
    )
    return part(Markup(f"<w:fonts {NAMESPACE}>{font}</w:fonts>"))


def _application() -> bytes:
    return part(
        Markup(f'<Properties xmlns="{_OFFICE}/extended-properties"><Application>gpdesk</Application></Properties>')
    )
