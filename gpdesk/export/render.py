"""The file formats of papers; each renderer's library is loaded when it is first used."""

from enum import Enum
from typing import assert_never

from gpdesk.export.document import Document


class Format(Enum):
    """A file format; the value is its name on the command line."""

    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"

    @property
    def suffix(self) -> str:
        """The ending of file names."""
        return f".{self.value}"

    @property
    def label(self) -> str:
        """Name for the clerk."""
        return {Format.PDF: "PDF", Format.DOCX: "Word", Format.XLSX: "Excel"}[self]


def render(document: Document, format_: Format) -> bytes:
    """Return the paper as the bytes of a file in that format."""
    match format_:
        case Format.PDF:
            from gpdesk.export import pdf

            return pdf.render(document)
        case Format.DOCX:
            from gpdesk.export import docx

            return docx.render(document)
        case Format.XLSX:
            from gpdesk.export import xlsx

            return xlsx.render(document)
        case _:
            assert_never(format_)
