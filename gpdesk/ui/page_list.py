"""The pages of the sidebar in order: what each is called, before any of them is made."""

from enum import Enum

_DIGITS = 10


class PageName(Enum):
    """A page; the value is the name of its help page and of its object."""

    OVERVIEW = "overview"
    TARGETS = "targets"
    READINGS = "readings"
    ACTIVITIES = "activities"
    MONTH = "month"
    NEWS = "news"
    VIOLENCE = "violence"
    BUDGET = "budget"
    PAPERS = "papers"
    DIRECTORY = "directory"
    JOURNAL = "journal"

    @property
    def title(self) -> str:
        """Vietnamese name, in the sidebar and on the page."""
        return {
            PageName.OVERVIEW: "Tổng quan",
            PageName.TARGETS: "Chỉ tiêu",
            PageName.READINGS: "Số liệu",
            PageName.ACTIVITIES: "Hoạt động",
            PageName.MONTH: "Tháng hành động",
            PageName.NEWS: "Tin bài",
            PageName.VIOLENCE: "Phòng ngừa bạo lực",
            PageName.BUDGET: "Kinh phí",
            PageName.PAPERS: "Văn bản",
            PageName.DIRECTORY: "Danh mục",
            PageName.JOURNAL: "Nhật ký",
        }[self]

    @property
    def icon_name(self) -> str:
        """Name of its icon."""
        return {
            PageName.OVERVIEW: "overview",
            PageName.TARGETS: "target",
            PageName.READINGS: "reading",
            PageName.ACTIVITIES: "activity",
            PageName.MONTH: "month",
            PageName.NEWS: "news",
            PageName.VIOLENCE: "violence",
            PageName.BUDGET: "budget",
            PageName.PAPERS: "paper",
            PageName.DIRECTORY: "directory",
            PageName.JOURNAL: "journal",
        }[self]

    @property
    def shortcut(self) -> str:
        """The keys that lead to it: Ctrl+1 to Ctrl+9, Ctrl+0 for the tenth, then Ctrl+Shift+1 and on."""
        number = list(PageName).index(self) + 1
        return f"Ctrl+{number % 10}" if number <= _DIGITS else f"Ctrl+Shift+{number - _DIGITS}"


def page_of(place: str) -> PageName:
    """Return the page on which a place named by a problem lies ("readings:3.2a:2024-Q1", "office")."""
    kind = place.partition(":")[0]
    match kind:
        case "objective" | "objectives" | "target" | "measure":
            return PageName.TARGETS
        case "readings":
            return PageName.READINGS
        case "activity" | "holiday":
            return PageName.ACTIVITIES
        case "budget":
            return PageName.BUDGET
        case "event" | "month":
            return PageName.MONTH
        case "news" | "commitment" | "reach":
            return PageName.NEWS
        case "violence":
            return PageName.VIOLENCE
        case "plan" | "paper":
            return PageName.PAPERS
        case "journal":
            return PageName.JOURNAL
        case _:
            return PageName.DIRECTORY
