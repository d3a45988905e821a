"""``gpdesk papers``: the kinds of paper that can be exported."""

import json
from argparse import Namespace

from gpdesk.command.exit_code import ExitCode
from gpdesk.domain.paper import PaperKind
from gpdesk.export.catalogue import needs_period


def run(arguments: Namespace) -> ExitCode:
    """Print name and meaning of each kind."""
    if arguments.json:
        rows = [{"paper": kind.value, "label": kind.label, "period": needs_period(kind)} for kind in PaperKind]
        print(json.dumps(rows, ensure_ascii=False, indent=2))
        return ExitCode.DONE
    for kind in PaperKind:
        periods = "năm, 6 tháng hoặc quý" if needs_period(kind) else "năm"
        print(f"{kind.value:<22} {kind.label} (kỳ: {periods})")
    return ExitCode.DONE
