"""How a sheet prints: A4, the decree's margins, one page wide, page number in the top margin from the second page."""

from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from gpdesk.export.office_package import plain
from gpdesk.export.style import PAGE_NUMBER_FROM_EDGE, STYLES, PageForm, Role
from gpdesk.export.xlsx.look import FONT

_MM_PER_INCH = 25.4
_PAPER_A4 = 9


def set_up_page(worksheet: Worksheet, form: PageForm, *, mark: str, restarts: bool) -> None:
    """Set sheet, margins and header; the mark of sample data stands at the right of each page's header."""
    worksheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    setup = worksheet.page_setup
    setup.paperSize = _PAPER_A4
    setup.orientation = "landscape" if form.width > form.height else "portrait"
    setup.fitToWidth = 1
    setup.fitToHeight = 0
    if restarts:
        setup.firstPageNumber = 1
        setup.useFirstPageNumber = True
    margins = worksheet.page_margins
    margins.left, margins.right = form.left / _MM_PER_INCH, form.right / _MM_PER_INCH
    margins.top, margins.bottom = form.top / _MM_PER_INCH, form.bottom / _MM_PER_INCH
    margins.header = margins.footer = PAGE_NUMBER_FROM_EDGE / _MM_PER_INCH
    headers = worksheet.HeaderFooter
    headers.differentFirst = restarts
    headers.oddHeader = HeaderFooterItem(
        center=_HeaderFooterPart("&P", f"{FONT},Regular", STYLES[Role.PAGE_NUMBER].size), right=_mark(mark)
    )
    headers.firstHeader = HeaderFooterItem(right=_mark(mark))


def _mark(mark: str) -> _HeaderFooterPart:
    text = plain(mark).replace("&", "&&")
    return _HeaderFooterPart(text or None, f"{FONT},Bold" if text else None, STYLES[Role.MARK].size if text else None)
