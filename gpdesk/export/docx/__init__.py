"""Papers as Word files."""

from gpdesk.export.docx.renderer import render

__all__ = ["render"]
