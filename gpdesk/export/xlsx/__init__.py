"""Papers as Excel files."""

from gpdesk.export.xlsx.renderer import render

__all__ = ["render"]
