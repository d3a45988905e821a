"""The lines of a plan file, whatever it was saved as."""

from dataclasses import dataclass
from pathlib import Path

from gpdesk.domain.error import GpdeskError
from gpdesk.intake.mark_up import marked_lines
from gpdesk.intake.source_line import SourceLine
from gpdesk.intake.target_table import typed_tables
from gpdesk.intake.text_encoding import NotText, decode, old_code
from gpdesk.intake.wrapped_text import paragraphs, raw_line, without_page_numbers

_LARGEST_TEXT = 2_000_000
_LARGEST_FILE = 40_000_000
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
MOST_LINES = 20_000
_LONGEST_LINE = 50_000


@dataclass(frozen=True, slots=True)
class PlanSource:
    """The lines of a file that hold anything.

    ``left_out`` are the column titles of tables turned into lines, ``pages`` the page numbers, ``notes`` the footnotes.
    """

    name: str
    lines: tuple[SourceLine, ...]
    left_out: tuple[SourceLine, ...] = ()
    pages: tuple[SourceLine, ...] = ()
    notes: tuple[SourceLine, ...] = ()


class UnreadableSource(GpdeskError):
    """The file cannot be read as a plan; the text says why and what to do."""


def load_source(path: Path) -> PlanSource:
    """Read a ``.txt`` or ``.docx`` file; raise ``UnreadableSource`` for anything else, in bounded time and memory."""
    try:
        if path.is_dir():
            raise UnreadableSource(f"{path} là thư mục. Hãy chọn tệp kế hoạch .docx hoặc .txt.")
        if path.exists() and not path.is_file():
            # A device or a pipe may never end.
            raise UnreadableSource(f"{path} không phải là tệp. Hãy chọn tệp kế hoạch .docx hoặc .txt.")
        size = path.stat().st_size
        if size > _LARGEST_FILE:
            raise UnreadableSource(
                f"Tệp {path.name} quá lớn ({size // 1_000_000} MB) so với một bản kế hoạch. Hãy kiểm tra lại tệp, bỏ hình "
                "ảnh rồi lưu lại."
            )
        data = path.read_bytes()
    except FileNotFoundError as fault:
        raise UnreadableSource(f"Không tìm thấy tệp {path}. Hãy kiểm tra lại tên và thư mục.") from fault
    except OSError as fault:
        raise UnreadableSource(f"Không đọc được tệp {path.name}. Hãy đóng tệp trong Word rồi thử lại.") from fault
    if not data:
        raise UnreadableSource(f"Tệp {path.name} rỗng. Hãy chọn tệp khác.")
    if data.startswith(_OLE):
        raise UnreadableSource(_ole_sentence(path.name, data))
    if data.startswith(b"PK"):
        from gpdesk.intake.docx_source import read_docx

        return read_docx(path.name, data)
    if path.suffix.lower() in {".docx", ".docm"}:
        raise UnreadableSource(
            f"Tệp {path.name} bị hỏng hoặc không phải tệp Word. Hãy mở lại bằng Word, lưu thành .docx rồi thử lại."
        )
    return checked(text_source(path.name, _decode(path.name, data)))


def text_source(name: str, text: str) -> PlanSource:
    """Return the source that a text makes."""
    lines, pages = without_page_numbers([raw_line(number, raw) for number, raw in marked_lines(text)])
    kept, left_out = typed_tables(paragraphs(lines))
    return PlanSource(name, kept, left_out, pages)


def text_lines(text: str) -> tuple[SourceLine, ...]:
    """Return the non-empty lines of a text; a line that a mail program broke in the middle is put together again."""
    return paragraphs([raw_line(number, raw) for number, raw in marked_lines(text)])


def checked(source: PlanSource) -> PlanSource:
    """Return the source if it may be a plan; raise ``UnreadableSource`` if it holds nothing, or far too much."""
    lines = source.lines
    if not any(character.isalnum() for line in lines for character in line.text):
        raise UnreadableSource(
            f"Tệp {source.name} không có chữ nào đọc được. Nếu là bản quét ảnh, hãy gõ lại hoặc nhận dạng chữ trước."
        )
    if len(lines) > MOST_LINES or any(len(line.text) > _LONGEST_LINE for line in lines):
        raise too_long(source.name)
    if reason := old_code(" ".join(line.text for line in lines)):
        raise UnreadableSource(f"Tệp {source.name} {reason}")
    return source


def too_long(name: str) -> UnreadableSource:
    """Return the refusal of a file that no plan can be."""
    return UnreadableSource(f"Tệp {name} quá dài so với một bản kế hoạch. Hãy kiểm tra lại tệp.")


def _decode(name: str, data: bytes) -> str:
    if len(data) > _LARGEST_TEXT:
        raise too_long(name)
    try:
        return decode(data)
    except NotText as fault:
        raise UnreadableSource(f"Tệp {name} {fault}") from fault


def _ole_sentence(name: str, data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return f"Tệp {name} có mật khẩu. Hãy mở bằng Word, bỏ mật khẩu, lưu lại rồi thử lại."
    return f"Tệp {name} là tệp Word đời cũ (.doc). Hãy mở bằng Word, chọn Lưu thành .docx rồi thử lại."
