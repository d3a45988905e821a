"""Sheets: margins, page numbers in the top margin, the mark of sample data; what the file says of itself."""

from functools import partial

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFInfo, PDFString
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.doctemplate import BaseDocTemplate, PageTemplate
from reportlab.platypus.frames import Frame

from gpdesk.domain.text import one_line
from gpdesk.export.document import Meta
from gpdesk.export.pdf.line import text_width
from gpdesk.export.pdf.paragraph import leading
from gpdesk.export.pdf.typeface import font_name
from gpdesk.export.style import LANDSCAPE, PAGE_NUMBER_FROM_EDGE, POINTS_PER_MM, PORTRAIT, STYLES, PageForm, Role

# Binary streams: a fifth smaller than text ones, and sooner written. Nobody mails a PDF as plain text any more.
rl_config.useA85 = 0

_MARK_SIZE = 66
_MARK_GREY = 0.9

FIRST = "first"
LATER = "later"
APPENDIX = "appendix"
APPENDIX_LATER = "appendix-later"
LANDSCAPE_APPENDIX = "landscape-appendix"
LANDSCAPE_APPENDIX_LATER = "landscape-appendix-later"


class PaperTemplate(BaseDocTemplate):  # type: ignore[misc]
    """A paper's sheets. Numbers count from 1 in the main text and again in each annex, hidden on the first page."""

    def __init__(self, file: object, meta: Meta) -> None:
        super().__init__(
            file,
            pagesize=_size(PORTRAIT),
            lang="vi-VN",
            invariant=1,
            initialFontName=font_name(STYLES[Role.BODY]),
            initialFontSize=STYLES[Role.BODY].size,
            allowSplitting=1,
        )
        self._meta = meta
        self._mark = one_line(meta.mark)
        self._pages_before = 0
        self.addPageTemplates(
            [
                self._template(FIRST, PORTRAIT, starts=True, then=LATER),
                self._template(LATER, PORTRAIT),
                self._template(APPENDIX, PORTRAIT, starts=True, then=APPENDIX_LATER),
                self._template(APPENDIX_LATER, PORTRAIT),
                self._template(LANDSCAPE_APPENDIX, LANDSCAPE, starts=True, then=LANDSCAPE_APPENDIX_LATER),
                self._template(LANDSCAPE_APPENDIX_LATER, LANDSCAPE),
            ]
        )

    def _template(self, name: str, form: PageForm, *, starts: bool = False, then: str | None = None) -> PageTemplate:
        frame = Frame(
            form.left * POINTS_PER_MM,
            form.bottom * POINTS_PER_MM,
            form.text_width * POINTS_PER_MM,
            form.text_height * POINTS_PER_MM,
            leftPadding=0,
            rightPadding=0,
            topPadding=0,
            bottomPadding=0,
        )
        draw = partial(self._draw_sheet, form=form, starts=starts)
        return PageTemplate(name, [frame], onPage=draw, pagesize=_size(form), autoNextPageTemplate=then)

    def _draw_sheet(self, canvas: Canvas, _template: BaseDocTemplate, *, form: PageForm, starts: bool) -> None:
        canvas.saveState()
        if self._mark:
            _draw_mark(canvas, form, self._mark)
        if starts:
            self._pages_before = canvas.getPageNumber() - 1
        else:
            style = STYLES[Role.PAGE_NUMBER]
            canvas.setFont(font_name(style), style.size)
            middle = (form.left + form.text_width / 2) * POINTS_PER_MM
            height = (form.height - PAGE_NUMBER_FROM_EDGE) * POINTS_PER_MM - leading(style) + 0.25 * style.size
            canvas.drawCentredString(middle, height, str(canvas.getPageNumber() - self._pages_before))
        canvas.restoreState()

    def beforeDocument(self) -> None:  # noqa: N802 - reportlab's name
        """Ask the viewer to print at true size: a shrunk page has no 30 mm margin."""
        self.canv.setViewerPreference("PrintScaling", "None")
        self.canv.setViewerPreference("DisplayDocTitle", "true")
        self.canv._doc.info = PaperInfo(self._meta)  # noqa: SLF001 - reportlab has no other way to leave out dates


class PaperInfo(PDFInfo):  # type: ignore[misc]
    """What the file says of itself. Its date is the paper's, never the clock's: printing again gives the same bytes."""

    def __init__(self, meta: Meta) -> None:
        super().__init__()
        self.title, self.author, self.subject = map(one_line, (meta.title, meta.author, meta.subject))
        self._dated = meta.dated

    def format(self, document: PDFDocument) -> bytes:
        """Return the entries as the file holds them."""
        entries = {
            "Title": PDFString(self.title),
            "Author": PDFString(self.author),
            "Subject": PDFString(self.subject),
            "Creator": PDFString("gpdesk"),
            "Producer": PDFString(self.producer),
        }
        if self._dated:
            entries["CreationDate"] = entries["ModDate"] = PDFString(f"D:{self._dated:%Y%m%d}000000+07'00'")
        return bytes(PDFDictionary(entries).format(document))


def _draw_mark(canvas: Canvas, form: PageForm, mark: str) -> None:
    """Write the mark across the sheet, light enough to read through; it lies under the text."""
    canvas.saveState()
    size = min(_MARK_SIZE, form.width * POINTS_PER_MM / text_width(mark, Role.MARK) * STYLES[Role.MARK].size)
    canvas.setFont(font_name(STYLES[Role.MARK]), size)
    canvas.setFillGray(_MARK_GREY)
    canvas.translate(form.width / 2 * POINTS_PER_MM, form.height / 2 * POINTS_PER_MM)
    canvas.rotate(45 if form.height > form.width else 30)
    canvas.drawCentredString(0, -size / 3, mark)
    canvas.restoreState()


def _size(form: PageForm) -> tuple[float, float]:
    return form.width * POINTS_PER_MM, form.height * POINTS_PER_MM
