"""Saving a file: whole or not at all, with a sentence that says what to do next."""

import errno
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpdesk.domain.error import GpdeskError
from gpdesk.export.save import (
    FileAlreadyThere,
    FileInUse,
    FolderRefused,
    PlaceRefused,
    make_folder,
    safe_filename,
    save_file,
    save_files,
)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_writes_the_bytes_and_leaves_nothing_else(tmp_path):
    save_file(tmp_path / "Kế hoạch.pdf", b"moi")
    assert (tmp_path / "Kế hoạch.pdf").read_bytes() == b"moi"
    assert names(tmp_path) == ["Kế hoạch.pdf"]


def test_a_name_that_is_taken_is_refused_unless_forced(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"cu")
    with pytest.raises(FileAlreadyThere, match="Đã có tệp"):
        save_file(path, b"moi")
    assert path.read_bytes() == b"cu"
    save_file(path, b"moi", force=True)
    assert path.read_bytes() == b"moi"


def test_a_new_file_has_the_rights_that_the_user_gives_to_new_files(tmp_path):
    save_file(tmp_path / "a.pdf", b"x")
    (tmp_path / "b.pdf").write_bytes(b"x")
    assert (tmp_path / "a.pdf").stat().st_mode == (tmp_path / "b.pdf").stat().st_mode


def failing(code: int):
    def fail(*args, **kwargs):
        raise OSError(code, os.strerror(code))

    return fail


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "ổ đĩa đã đầy"),
        (errno.EIO, "ổ đĩa báo lỗi"),
        (errno.EINVAL, "hệ thống báo lỗi"),
    ],
)
def test_a_fault_while_writing_leaves_the_old_file_and_no_rest(tmp_path, monkeypatch, code, words):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"cu")
    monkeypatch.setattr(os, "fsync", failing(code))
    with pytest.raises(PlaceRefused, match=words):
        save_file(path, b"moi", force=True)
    assert path.read_bytes() == b"cu"
    assert names(tmp_path) == ["a.pdf"]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.EACCES, "không có quyền ghi vào thư mục"),
        (errno.EROFS, "chỉ cho đọc"),
        (errno.ENAMETOOLONG, "tên tệp quá dài"),
    ],
)
def test_a_place_that_takes_no_new_file_is_told(tmp_path, monkeypatch, code, words):
    monkeypatch.setattr(Path, "open", failing(code))
    with pytest.raises(PlaceRefused, match=words):
        save_file(tmp_path / "a.pdf", b"moi")


@pytest.mark.parametrize("code", [errno.EACCES, errno.EPERM, errno.EBUSY])
def test_a_file_held_by_another_program_is_told_and_kept(tmp_path, monkeypatch, code):
    path = tmp_path / "Báo cáo.pdf"
    path.write_bytes(b"cu")
    monkeypatch.setattr(Path, "replace", failing(code))
    with pytest.raises(FileInUse, match=r"Báo cáo\.pdf đang mở trong chương trình khác"):
        save_file(path, b"moi", force=True)
    assert path.read_bytes() == b"cu"
    assert names(tmp_path) == ["Báo cáo.pdf"]


def test_a_sharing_violation_of_windows_is_a_file_in_use(tmp_path, monkeypatch):
    def fail(*args):
        fault = OSError(errno.EINVAL, "held")
        fault.winerror = 32
        raise fault

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(FileInUse):
        save_file(tmp_path / "a.pdf", b"moi")


def test_a_missing_folder_and_a_folder_of_that_name_are_told(tmp_path):
    with pytest.raises(PlaceRefused, match="không có thư mục này"):
        save_file(tmp_path / "khong-co" / "a.pdf", b"x")
    (tmp_path / "a.pdf").mkdir()
    with pytest.raises(PlaceRefused, match="của một thư mục"):
        save_file(tmp_path / "a.pdf", b"x", force=True)
    (tmp_path / "tep").write_bytes(b"")
    with pytest.raises(GpdeskError, match="không có thư mục này"):
        save_file(tmp_path / "tep" / "a.pdf", b"x")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Số 05/BC-UBND", "Số 05-BC-UBND"),
        ('a<b>c:d"e|f?g*h\\i', "a-b-c-d-e-f-g-h-i"),
        ("con", "_con"),
        ("COM1.pdf", "_COM1.pdf"),
        ("Nul .txt", "_Nul .txt"),
        ("console", "console"),
        ("tên kết thúc bằng chấm. . ", "tên kết thúc bằng chấm"),
        ("ti\u0302m\n\tkie\u0302\u0301m", "tîm kiếm"),
        ("", "van-ban"),
        ("...", "van-ban"),
    ],
)
def test_file_names_are_fit_for_windows(text, name):
    assert safe_filename(text) == name


@given(st.text(max_size=300))
def test_any_text_gives_a_name_that_can_be_written(tmp_path_factory, text):
    name = safe_filename(text)
    assert name
    assert len(name.encode()) <= 201
    assert not set(name) & set('<>:"/\\|?*')
    assert name == name.rstrip(" .")
    path = tmp_path_factory.getbasetemp() / f"{name}.pdf"
    save_file(path, b"x", force=True)
    assert path.read_bytes() == b"x"


def test_of_several_files_none_is_left_where_one_cannot_be_written(tmp_path):
    with pytest.raises(PlaceRefused):
        save_files({tmp_path / "a.pdf": b"a", tmp_path / "khong co" / "a.docx": b"b"})
    assert names(tmp_path) == []


def test_a_folder_is_made_with_those_above_it_or_refused_in_a_sentence(tmp_path):
    make_folder(tmp_path / "nam 2024" / "ra")
    make_folder(tmp_path / "nam 2024" / "ra")
    (tmp_path / "tep").write_bytes(b"")
    for folder in (tmp_path / "tep", tmp_path / "tep" / "ra"):
        with pytest.raises(FolderRefused, match="đi qua một tệp"):
            make_folder(folder)
