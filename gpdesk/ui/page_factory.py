"""Pages by name; each module is imported when its page is first wanted, so that the window opens at once."""

from typing import TYPE_CHECKING

from gpdesk.ui.file_work import FileWork
from gpdesk.ui.page import Page
from gpdesk.ui.page_list import PageName
from gpdesk.ui.recent import RecentFiles
from gpdesk.ui.start_view import StartChoice, StartView

if TYPE_CHECKING:
    from gpdesk.ui.main_window import MainWindow


def make_page(window: "MainWindow", name: PageName) -> Page:  # noqa: C901 - one flat case for each page
    """Return a new page of that name."""
    session = window.session
    match name:
        case PageName.OVERVIEW:
            from gpdesk.ui.overview_page import OverviewPage

            return OverviewPage(session, _make_start(window.files, window.recent), window.go_to)
        case PageName.TARGETS:
            from gpdesk.ui.target_page import TargetPage

            return TargetPage(session)
        case PageName.READINGS:
            from gpdesk.ui.reading_page import ReadingPage

            return ReadingPage(session, window.settings)
        case PageName.NEWS:
            from gpdesk.ui.news_page import NewsPage

            return NewsPage(session, window.columns)
        case PageName.ACTIVITIES:
            from gpdesk.ui.activity_page import ActivityPage

            return ActivityPage(session, window.columns)
        case PageName.MONTH:
            from gpdesk.ui.month_page import MonthPage

            return MonthPage(session)
        case PageName.VIOLENCE:
            from gpdesk.ui.violence_page import ViolencePage

            return ViolencePage(session)
        case PageName.BUDGET:
            from gpdesk.ui.budget_page import BudgetPage

            return BudgetPage(session, window.columns)
        case PageName.PAPERS:
            from gpdesk.ui.paper_page import PaperPage

            return PaperPage(session, window.recent, window.go_to)
        case PageName.DIRECTORY:
            from gpdesk.ui.directory_page import DirectoryPage

            return DirectoryPage(session, window.columns)
        case PageName.JOURNAL:
            from gpdesk.ui.journal_page import JournalPage

            return JournalPage(session)


def _make_start(files: FileWork, recent: RecentFiles) -> StartView:
    choices = (
        StartChoice(
            "import",
            "import",
            "Nhập kế hoạch từ Word…",
            "Đọc kế hoạch đã gõ (.docx, .txt), xem lại rồi đưa vào tệp",
            files.import_plan,
        ),
        StartChoice("new", "new", "Tạo tệp mới…", "Tệp trống của một năm, tự lập kế hoạch", files.new),
        StartChoice("open", "open", "Mở tệp đã có…", "Tệp .gpdesk đã lưu trên máy này", files.open),
        StartChoice(
            "sample",
            "sample",
            "Xem dữ liệu mẫu…",
            "Một phường giả định với đủ số liệu cả năm, để xem thử",
            files.new_sample,
        ),
    )
    return StartView(choices, recent.paths, files.open_path)
