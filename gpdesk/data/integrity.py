"""The check of a data file: is it sound, and do its rows obey the rules of the subject."""

from pathlib import Path

from gpdesk.data.connection import connect, examine_content, examine_header
from gpdesk.data.migration import load_migrations
from gpdesk.data.store import Store
from gpdesk.domain.check import check_plan_year
from gpdesk.domain.problem import Problem


def check_file(path: Path) -> tuple[Problem, ...]:
    """Return what breaks a rule; raise ``UnsoundFile`` where the file itself is not sound. Nothing is written."""
    migrations = load_migrations()
    examine_header(path, newest=len(migrations))
    connection = connect(path, read_only=True)
    try:
        examine_content(connection, path, migrations)
        orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
    finally:
        connection.close()
    problems = [
        Problem("", "orphan_row", f"Bảng {row['table']} có dòng không thuộc về mục nào; hãy mở bản sao lưu.")
        for row in orphans
    ]
    with Store.open(path, read_only=True) as store:
        for year in store.years():
            problems += check_plan_year(store.plan_year(year))
    return tuple(problems)
