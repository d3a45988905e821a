"""What Word and Excel files have in common: a zip archive of parts (ECMA-376 Part 2), written the same way each time.

Entries carry one fixed time and the file's own dates come from the paper, so that the same paper gives the same bytes.
"""

import io
import zipfile
from collections.abc import Iterable
from xml.sax.saxutils import escape

from gpdesk.domain.text import normalise
from gpdesk.export.document import Meta

CORE_PART = "docProps/core.xml"
LANGUAGE = "vi-VN"
_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
_NOT_XML = dict.fromkeys((0xFFFE, 0xFFFF))


def pack(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """Return the archive of ``(name, content)`` parts, in the order given (``[Content_Types].xml`` first)."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, _ZIP_EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            # Otherwise the flag tells on which system the file was made, and the bytes differ.
            entry.create_system = 0
            archive.writestr(entry, content)
    return buffer.getvalue()


def core_properties(meta: Meta) -> bytes:
    """Return the part ``docProps/core.xml``; without a date in ``meta`` the file states none."""
    stamp = f"{meta.dated.isoformat()}T00:00:00Z" if meta.dated else ""
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{stamp}</dcterms:{name}>'
        for name in ("created", "modified")
        if stamp
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(plain(meta.title))}</dc:title>"
        f"<dc:subject>{escape(plain(meta.subject))}</dc:subject>"
        f"<dc:creator>{escape(plain(meta.author))}</dc:creator>"
        f"<cp:lastModifiedBy>{escape(plain(meta.author))}</cp:lastModifiedBy>"
        f"<cp:revision>1</cp:revision>{dates}"
        f"<dc:language>{LANGUAGE}</dc:language>"
        "</cp:coreProperties>"
    ).encode()


def plain(text: str) -> str:
    """Return user text as XML can hold it: normalised, tabs as blanks, no control characters and non-characters."""
    return normalise(text).replace("\t", " ").translate(_NOT_XML)
