"""Broken and hostile files: each refused with its own Vietnamese sentence, or read, in bounded time and memory."""

import io
import os
import re
import subprocess
import sys
import unicodedata
import zipfile
from contextlib import suppress
from pathlib import Path

import docx
import openpyxl
import pytest

from gpdesk.intake.plan_reader import read_plan
from gpdesk.intake.source import UnreadableSource, load_source
from tests.intake.notation import shown_plan
from tests.intake.word_file import plain_plan, saved, with_part

PLANS = Path(__file__).parent / "plans"
TEXT = (PLANS / "commune_plus_items.txt").read_text(encoding="utf-8")
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_LIMIT = 700_000_000


def refusal(path):
    with pytest.raises(UnreadableSource) as caught:
        load_source(path)
    sentence = str(caught.value)
    assert path.name in sentence
    assert re.search(r"Hãy|hãy", sentence)
    assert "\n" not in sentence
    return sentence


def read_limited(path):
    """Read in a child process with a bounded address space and processor time; return what it printed."""
    code = (
        "import resource, sys\n"
        f"resource.setrlimit(resource.RLIMIT_AS, ({_LIMIT}, {_LIMIT}))\n"
        "resource.setrlimit(resource.RLIMIT_CPU, (30, 30))\n"
        "from pathlib import Path\n"
        "from gpdesk.intake.plan_reader import read_plan\n"
        "from gpdesk.intake.source import UnreadableSource, load_source\n"
        "try:\n"
        "    read_plan(load_source(Path(sys.argv[1])))\n"
        "    print('READ')\n"
        "except UnreadableSource as fault:\n"
        "    print('REFUSED', fault)\n"
    )
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8", "OPENBLAS_NUM_THREADS": "1"}
    run = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=False, env=environment
    )
    assert run.returncode == 0, run.stderr[-2000:]
    return run.stdout


def packed(name, content, tmp_path):
    path = tmp_path / "plan.docx"
    path.write_bytes(with_part(plain_plan(), name, content))
    return path


limited = pytest.mark.skipif(sys.platform == "win32", reason="resource limits of this kind are not on Windows")


@limited
def test_a_zip_bomb(tmp_path):
    path = packed("word/document.xml", b"\0" * 400_000_000, tmp_path)
    assert path.stat().st_size < 1_000_000
    assert "quá lớn" in read_limited(path)


@limited
def test_a_bomb_that_lies_about_its_size(tmp_path):
    path = packed("word/document.xml", b" " * 200_000_000, tmp_path)
    data = bytearray(path.read_bytes())
    place = data.rfind(b"word/document.xml") - 46
    data[place + 24 : place + 28] = (1000).to_bytes(4, "little")
    path.write_bytes(bytes(data))
    assert "REFUSED" in read_limited(path)


@limited
def test_a_hundred_megabytes_of_text(tmp_path):
    body = b"<w:p><w:r><w:t>" + b"a" * 100_000_000 + b"</w:t></w:r></w:p>"
    path = packed(
        "word/document.xml", f"<w:document {_W}><w:body>".encode() + body + b"</w:body></w:document>", tmp_path
    )
    assert "quá lớn" in read_limited(path)


@limited
def test_very_many_paragraphs(tmp_path):
    body = b"<w:p><w:r><w:t>Ch</w:t></w:r></w:p>" * 300_000
    path = packed(
        "word/document.xml", f"<w:document {_W}><w:body>".encode() + body + b"</w:body></w:document>", tmp_path
    )
    assert "quá dài" in read_limited(path)


@limited
@pytest.mark.parametrize("tag", ["tbl", "sdt", "smartTag"])
def test_deep_nesting(tmp_path, tag):
    opening = {"tbl": "<w:tbl><w:tr><w:tc>", "sdt": "<w:sdt><w:sdtContent>", "smartTag": "<w:p><w:smartTag>"}[tag]
    closing = {"tbl": "</w:tc></w:tr></w:tbl>", "sdt": "</w:sdtContent></w:sdt>", "smartTag": "</w:smartTag></w:p>"}[
        tag
    ]
    xml = f"<w:document {_W}><w:body>{opening * 100_000}{closing * 100_000}</w:body></w:document>"
    assert "REFUSED" in read_limited(packed("word/document.xml", xml.encode(), tmp_path))


@limited
def test_nesting_just_deep_enough_to_be_parsed(tmp_path):
    opening, closing = "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"
    text = "<w:p><w:r><w:t>KẾ HOẠCH</w:t></w:r></w:p>"
    xml = f"<w:document {_W}><w:body>{opening * 120}{text}{closing * 120}</w:body></w:document>"
    assert "READ" in read_limited(packed("word/document.xml", xml.encode(), tmp_path))


@limited
def test_sixty_megabytes_of_plain_text(tmp_path):
    path = tmp_path / "plan.txt"
    path.write_bytes(b"Chi tieu 1: dat 50%.\n" * 3_000_000)
    assert "quá lớn" in read_limited(path)


@limited
def test_three_megabytes_on_one_line(tmp_path):
    path = tmp_path / "plan.txt"
    path.write_text(
        "KẾ HOẠCH\nTên\nMục tiêu 1: Y tế\nChỉ tiêu 1: " + "đạt 50% và 10 người, " * 120_000, encoding="utf-8"
    )
    assert "quá dài" in read_limited(path)


@limited
@pytest.mark.parametrize(
    "words",
    ["1" * 1900, "1.111 " * 320, "5 bé trai " * 120, "5" + " " * 1900 + "%", "a/100 b c " * 120, "(bình quân " * 120],
)
def test_sentences_made_to_be_searched_for_long(tmp_path, words):
    path = tmp_path / "plan.txt"
    path.write_text("KẾ HOẠCH\nMục tiêu 1: Y tế\n" + f"Chỉ tiêu 1: {words}\n" * 100 + "1" * 49_000, encoding="utf-8")
    assert "READ" in read_limited(path)


@limited
def test_devices_and_pipes_are_no_files(tmp_path):
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    endless = tmp_path / "endless.txt"
    endless.symlink_to("/dev/zero")
    for path in (pipe, endless):
        assert "không phải là tệp" in read_limited(path)


@limited
@pytest.mark.parametrize(
    "line", ["Căn cứ Luật số {};", "Chỉ tiêu {}: đạt 5{}%", "a{}) Y tế:", "Mục tiêu {}: Y tế", "- {}", "{}. Y tế"]
)
def test_as_many_lines_as_are_taken(tmp_path, line):
    path = tmp_path / "plan.txt"
    lines = "\n".join(line.format(number, number) for number in range(19_000))
    path.write_text(f"KẾ HOẠCH\nCông tác năm 2025\n{lines}", encoding="utf-8")
    assert "READ" in read_limited(path)


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
    ],
)
@pytest.mark.parametrize("part", ["word/document.xml", "[Content_Types].xml", "word/styles.xml", "_rels/.rels"])
def test_document_type_declarations(tmp_path, declaration, part):
    xml = f'<?xml version="1.0"?>{declaration}<w:document {_W}><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>'
    assert "không an toàn" in refusal(packed(part, xml.encode(), tmp_path))


def test_a_declaration_in_another_encoding(tmp_path):
    xml = (
        f'<?xml version="1.0" encoding="utf-16"?><!DOCTYPE w [<!ENTITY a "b">]><w:document {_W}><w:body/></w:document>'
    )
    assert "không an toàn" in refusal(packed("word/document.xml", xml.encode("utf-16"), tmp_path))


def test_a_declaration_hidden_in_a_rare_encoding(tmp_path):
    xml = f'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE w [+ADwAIQ-ENTITY a "b">]><w:document {_W}><w:body/></w:document>'
    refusal(packed("word/document.xml", xml.encode("ascii"), tmp_path))


def test_external_picture_and_template_are_not_fetched(tmp_path):
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
        'Target="http://198.51.100.1/t.dotm" TargetMode="External"/></Relationships>'
    )
    path = packed("word/_rels/document.xml.rels", relations.encode(), tmp_path)
    assert shown_plan(read_plan(load_source(path))) == ["1.1 share >= 80"]


def test_files_with_a_password_and_old_word_files(tmp_path):
    locked = tmp_path / "locked.docx"
    locked.write_bytes(_OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600)
    assert "mật khẩu" in refusal(locked)
    old = tmp_path / "old.doc"
    old.write_bytes(_OLE + b"\0" * 600 + "WordDocument".encode("utf-16-le"))
    assert ".docx" in refusal(old)


def test_every_truncation_of_a_word_file_is_refused(tmp_path):
    data = plain_plan()
    path = tmp_path / "cut.docx"
    for size in range(1, len(data), max(1, len(data) // 60)):
        path.write_bytes(data[:size])
        refusal(path)


def test_flipped_bytes_never_end_in_a_traceback(tmp_path):
    data = plain_plan()
    path = tmp_path / "flipped.docx"
    for place in range(0, len(data), max(1, len(data) // 200)):
        broken = bytearray(data)
        broken[place] ^= 0xFF
        path.write_bytes(bytes(broken))
        with suppress(UnreadableSource):
            read_plan(load_source(path))


def test_other_things_with_a_word_name(tmp_path):
    picture = tmp_path / "picture.docx"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
    assert "không phải tệp Word" in refusal(picture)
    stream = io.BytesIO()
    openpyxl.Workbook().save(stream)
    sheet = tmp_path / "sheet.docx"
    sheet.write_bytes(stream.getvalue())
    assert "Word" in refusal(sheet)
    archive = tmp_path / "archive.docx"
    with zipfile.ZipFile(archive, "w") as package:
        package.writestr("a.txt", "a")
    assert "Word" in refusal(archive)


def test_pictures_pdf_and_sheets_with_their_own_or_a_text_name(tmp_path):
    for name, content in (
        ("scan.pdf", b"%PDF-1.7\n\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"),
        ("photo.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40),
        ("photo.jpg", b"\xff\xd8\xff\xe0\x10JFIF" + bytes(range(1, 256)) * 40),
        ("letter.rtf", rb"{\rtf1\ansi\deff0 K\'ca ho\'b9ch}"),
        ("page.html", b"<!DOCTYPE html><html><body>ke hoach</body></html>"),
    ):
        path = tmp_path / name
        path.write_bytes(content)
        refusal(path)


def test_files_with_nothing_in_them(tmp_path):
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    assert "rỗng" in refusal(empty)
    blank = tmp_path / "blank.txt"
    blank.write_text(" \n\t\n\ufeff\n", encoding="utf-8")
    assert "không có chữ" in refusal(blank)
    page = tmp_path / "blank.docx"
    page.write_bytes(saved(docx.Document()))
    assert "không có chữ" in refusal(page)


def test_missing_files_and_folders(tmp_path):
    assert "Không tìm thấy" in refusal(tmp_path / "none.txt")
    assert "thư mục" in refusal(tmp_path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le-bom", "utf-16-be-bom", "cp1258"])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_encodings_that_notepad_writes(tmp_path, encoding, form):
    text = unicodedata.normalize(form, TEXT)
    path = tmp_path / "plan.txt"
    if encoding == "cp1258":
        # Windows writes the base letter with its circumflex or horn as one, and the tone behind it.
        path.write_bytes(_as_cp1258(TEXT))
    elif encoding == "utf-16-le-bom":
        path.write_bytes(b"\xff\xfe" + text.encode("utf-16-le"))
    elif encoding == "utf-16-be-bom":
        path.write_bytes(b"\xfe\xff" + text.encode("utf-16-be"))
    else:
        path.write_text(text, encoding=encoding)
    assert (
        shown_plan(read_plan(load_source(path)))
        == (PLANS / "commune_plus_items.expected").read_text(encoding="utf-8").splitlines()[-8:]
    )


def _as_cp1258(text):
    tones = "\u0300\u0301\u0303\u0309\u0323"
    pieces = []
    for character in unicodedata.normalize("NFC", text):
        letters = unicodedata.normalize("NFD", character)
        tone = "".join(mark for mark in letters if mark in tones)
        base = unicodedata.normalize("NFC", "".join(mark for mark in letters if mark not in tones))
        pieces.append((base + tone).encode("cp1258"))
    return b"".join(pieces)


def test_text_of_the_old_code_tables_is_refused(tmp_path):
    old = "KÕ ho¹ch thùc hiÖn c«ng t¸c b×nh ®¼ng giíi vµ v× sù tiÕn bé cña phô n÷ n¨m 2005. Môc tiªu 1: VÒ chÝnh trÞ."
    path = tmp_path / "tcvn3.txt"
    path.write_bytes(old.encode("latin-1"))
    assert "TCVN3" in refusal(path)
    # The same letters inside a Word file, where the font hides them.
    document = docx.Document()
    document.add_paragraph(old)
    word = tmp_path / "tcvn3.docx"
    word.write_bytes(saved(document))
    assert "TCVN3" in refusal(word)
    vni = tmp_path / "vni.txt"
    vni.write_bytes(
        "KEÁ HOAÏCH thöïc hieän coâng taùc bình ñaúng giôùi vaø vì söï tieán boä cuûa phuï nöõ naêm 2005".encode(
            "latin-1"
        )
    )
    assert "VNI" in refusal(vni)


def test_odd_characters_inside_the_text(tmp_path):
    path = tmp_path / "odd.txt"
    path.write_bytes(TEXT.replace("Mục đích", "Mục\u200b đích\x07", 1).encode() + b"\xed\xa0\x80")
    intake = read_plan(load_source(path))
    assert "Mục đích" in [line.text for line in intake.plan_year.lines]
    assert any("ký tự bị hỏng" in doubt.reason for doubt in intake.doubts)


def test_nul_bytes_are_no_text(tmp_path):
    path = tmp_path / "nul.txt"
    path.write_bytes(TEXT.encode() + b"\0")
    assert "không phải văn bản" in refusal(path)
