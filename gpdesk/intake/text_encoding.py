"""Bytes of a text file into Unicode: the encodings of Windows in Vietnam; what is no text is refused by its name."""

import re
import unicodedata

# Bytes that begin files which are no plain text, and what a clerk calls such a file.
_KINDS = (
    (b"%PDF", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "hình ảnh"),
    (b"\xff\xd8\xff", "hình ảnh"),
    (b"GIF8", "hình ảnh"),
    (b"BM", "hình ảnh"),
    (b"<!DOCTYPE", "trang web"),
    (b"<html", "trang web"),
    (b"<?xml", "XML"),
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_WORD = re.compile(r"[^\W\d_]+")
_COMMON = frozenset(
    [
        "và",
        "của",
        "các",
        "cho",
        "là",
        "về",
        "được",
        "có",
        "năm",
        "kế",
        "hoạch",
        "số",
        "giới",
        "ủy",
        "uỷ",
        "ban",
        "nhân",
        "dân",
        "thực",
        "hiện",
        "theo",
        "tỷ",
        "lệ",
        "nữ",
        "phụ",
    ]
)
_TCVN3_SIGNS = re.compile("[µ¸¶·¹¨»¾¼½®ª©Æ«¬¦§]")
_VNI_SIGNS = re.compile("[øûïñöëäØÛÏÑÖËÄ]")
_MOST_DAMAGE = 0.01


class NotText(Exception):
    """The bytes are no Vietnamese text; the message ends the sentence "Tệp … " in Vietnamese."""


def decode(data: bytes) -> str:
    """Return the text of a file; raise ``NotText``."""
    for sign, kind in _KINDS:
        if data.startswith(sign) and (sign != b"BM" or _CONTROL.search(data[:200])):
            raise NotText(
                f"là tệp {kind}. Hãy chọn tệp kế hoạch .docx hoặc .txt, hoặc mở bằng Word rồi lưu thành .docx."
            )
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    if b"\0" in data or len(_CONTROL.findall(data)) > _MOST_DAMAGE * len(data):
        raise NotText("không phải văn bản. Hãy chọn tệp kế hoạch .docx hoặc .txt.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    damaged = data.decode("utf-8-sig", errors="replace")
    if damaged.count("\ufffd") <= _MOST_DAMAGE * len(damaged):
        return damaged
    windows = unicodedata.normalize("NFC", data.decode("cp1258", errors="replace"))
    if _is_vietnamese(windows):
        return windows
    reason = old_code(data.decode("latin-1"))
    raise NotText(reason or "không phải văn bản tiếng Việt đọc được. Hãy mở bằng Word rồi lưu thành .docx.")


def old_code(text: str) -> str | None:
    """Return why a text in the letters of an old code table cannot be read, None for any other text."""
    letters = sum(character.isalpha() for character in text)
    for signs, name in ((_TCVN3_SIGNS, "TCVN3"), (_VNI_SIGNS, "VNI")):
        if len(signs.findall(text)) > 0.03 * letters and letters > 20 and not _is_vietnamese(text):
            return f"gõ bằng bảng mã cũ {name}. Hãy chuyển sang Unicode bằng UniKey (Ctrl+Shift+F6) rồi lưu lại."
    return None


def _is_vietnamese(text: str) -> bool:
    """Tell whether common words with their right marks make up enough of a text."""
    words = [word.lower() for word in _WORD.findall(text[:200_000])]
    marked = sum(word in _COMMON and not word.isascii() for word in words)
    return marked > 0.02 * len(words)
