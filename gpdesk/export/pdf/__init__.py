"""Papers as PDF, laid out to the millimetre by reportlab."""

from gpdesk.export.pdf.renderer import render

__all__ = ["render"]
