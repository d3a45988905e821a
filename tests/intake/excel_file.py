"""Workbooks made for a test: tables of figures, and the hostile and broken ones."""

import io
import zipfile

import openpyxl

HEADS = ("Mã", "Tên chỉ tiêu", "Kỳ", "Tử số", "Mẫu số", "Ghi chú")


def book(*rows, heads=HEADS, change=None, sheet="Số liệu"):
    """Return the bytes of a workbook with these rows below the heads; ``change`` may alter the sheet."""
    made = openpyxl.Workbook()
    made.active.title = sheet
    for row in (heads, *rows) if heads else rows:
        made.active.append(list(row))
    if change:
        change(made.active)
    return saved(made)


def saved(made):
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def repacked(data, **parts):
    """Return the package with parts replaced or added; names use "__" for "/" and "_x" for ".xml"."""
    source = zipfile.ZipFile(io.BytesIO(data))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            if name not in parts:
                target.writestr(name, source.read(name))
        for name, content in parts.items():
            target.writestr(name, content)
    return stream.getvalue()
