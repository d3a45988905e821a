"""The check of a data file: is it sound, and do its rows obey the rules of the subject."""

from pathlib import Path

from gpdesk.data.error import DamagedFile
from gpdesk.data.store import Store
from gpdesk.data.table_name import table_name
from gpdesk.domain.check import check_plan_year
from gpdesk.domain.problem import Problem


def check_file(path: Path) -> tuple[Problem, ...]:
    """Return what breaks a rule; raise ``UnsoundFile`` where the file itself is not sound. Nothing is written."""
    with Store.open(path, read_only=True) as store:
        if not store.is_whole():
            raise DamagedFile(path, "chỉ mục không khớp với dữ liệu")
        problems = [
            Problem("", "orphan_row", f"Có {table_name(table)} không thuộc về mục nào; hãy mở bản sao lưu gần nhất.")
            for table in store.orphan_tables()
        ]
        for year in store.years():
            problems += check_plan_year(store.plan_year(year))
    return tuple(problems)
