"""The collection forms of a period as files: for each unit a PDF to print and a workbook to fill in."""

from collections.abc import Collection

from gpdesk.domain.collection import CollectionForm, collection_forms
from gpdesk.domain.identity import UnitId
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.text import plain_stem
from gpdesk.export.collection_document import build_collection_document
from gpdesk.export.letterhead import SAMPLE_MARK
from gpdesk.export.render import Format, render
from gpdesk.export.xlsx.collection_book import render_collection_book


def collection_files(plan_year: PlanYear, period: Period, units: Collection[UnitId] | None = None) -> dict[str, bytes]:
    """Return file names and contents for the units chosen (None: all that are asked for anything)."""
    mark = SAMPLE_MARK if plan_year.plan.is_sample else ""
    files: dict[str, bytes] = {}
    for form in collection_forms(plan_year, period):
        if units is None or form.unit.id in units:
            stem = _stem(form, files)
            files[f"{stem}.pdf"] = render(build_collection_document(plan_year, form), Format.PDF)
            files[f"{stem}.xlsx"] = render_collection_book(form, mark=mark)
    return files


def _stem(form: CollectionForm, taken: Collection[str]) -> str:
    """Return a name of plain letters that no other form has."""
    words = plain_stem(form.unit.name)
    stem = f"phieu-{form.period.code}-{words}"
    number = 2
    while f"{stem}.pdf" in taken:
        stem = f"phieu-{form.period.code}-{words}-{number}"
        number += 1
    return stem
