"""``gpdesk new``: a new data file, empty, with an empty plan, or with the sample ward-year."""

from argparse import Namespace

from gpdesk.command.exit_code import ExitCode
from gpdesk.data.store import Store
from gpdesk.domain.plan_draft import empty_plan_year
from gpdesk.sample import SAMPLE_YEAR, sample_years


def run(arguments: Namespace) -> ExitCode:
    """Create the file; an existing one is refused unless ``--force`` was given."""
    with Store.create(arguments.file, force=arguments.force) as store:
        if arguments.sample:
            year = arguments.year or SAMPLE_YEAR
            with store.operation(f"Đưa số liệu mẫu năm {year} vào tệp"):
                for plan_year in sample_years(year):
                    store.add_plan_year(plan_year)
            print(f"Đã tạo {arguments.file} với số liệu mẫu năm {year}.")
        elif arguments.year:
            with store.operation(f"Lập kế hoạch năm {arguments.year}"):
                store.add_plan_year(empty_plan_year(arguments.year))
            print(f"Đã tạo {arguments.file} với kế hoạch trống của năm {arguments.year}.")
        else:
            print(f"Đã tạo {arguments.file}. Bước tiếp theo: gpdesk import-plan {arguments.file} KẾ_HOẠCH.docx")
    return ExitCode.DONE
