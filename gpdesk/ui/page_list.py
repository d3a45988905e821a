"""The pages of the sidebar in order: what each is called, before any of them is made."""

from enum import Enum


class PageName(Enum):
    """A page; the value is the name of its help page and of its object."""

    OVERVIEW = "overview"
    TARGETS = "targets"
    READINGS = "readings"
    PAPERS = "papers"
    DIRECTORY = "directory"

    @property
    def title(self) -> str:
        """Vietnamese name, in the sidebar and on the page."""
        return {
            PageName.OVERVIEW: "Tổng quan",
            PageName.TARGETS: "Chỉ tiêu",
            PageName.READINGS: "Số liệu",
            PageName.PAPERS: "Văn bản",
            PageName.DIRECTORY: "Danh mục",
        }[self]

    @property
    def icon_name(self) -> str:
        """Name of its icon."""
        return {
            PageName.OVERVIEW: "overview",
            PageName.TARGETS: "target",
            PageName.READINGS: "reading",
            PageName.PAPERS: "paper",
            PageName.DIRECTORY: "directory",
        }[self]


def page_of(place: str) -> PageName:
    """Return the page on which a place named by a problem lies ("readings:3.2a:2024-Q1", "office")."""
    kind = place.partition(":")[0]
    match kind:
        case "objective" | "objectives" | "measure":
            return PageName.TARGETS
        case "readings":
            return PageName.READINGS
        case _:
            return PageName.DIRECTORY
