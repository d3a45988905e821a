"""``gpdesk collection-forms``: for each unit that supplies figures a blank form to print and one to fill in Excel."""

from argparse import Namespace

from gpdesk.command.exit_code import ExitCode
from gpdesk.command.export import wanted_year
from gpdesk.command.writing import write_files
from gpdesk.data.store import Store
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.period import Period
from gpdesk.export.collection_file import collection_files
from gpdesk.export.save import make_folder


class NoSuppliers(GpdeskError):
    """No unit is asked for anything."""

    def __init__(self) -> None:
        super().__init__(
            "Chưa có đơn vị nào cung cấp số liệu. Hãy khai báo đơn vị ở trang Danh mục và ghi Nơi cung cấp số liệu ở trang Chỉ tiêu."
        )


def run(arguments: Namespace) -> ExitCode:
    """Make all forms, and only then write: all files or none."""
    period = Period.parse(arguments.period)
    with Store.open(arguments.file, read_only=True) as store:
        plan_year = store.plan_year(wanted_year(store, period.year))
    files = collection_files(plan_year, period)
    if not files:
        raise NoSuppliers
    paths = {arguments.out / name: data for name, data in files.items()}
    make_folder(arguments.out)
    print(*write_files(paths, force=arguments.force), sep="\n")
    return ExitCode.DONE
