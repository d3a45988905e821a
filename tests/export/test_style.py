"""The table of styles keeps within the decree's ranges (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""

import pytest

from gpdesk.export import style
from gpdesk.export.style import LANDSCAPE, PORTRAIT, STYLES, Alignment, Role

RANGES = {
    Role.CIRCULATION: (13, 14, "b"),
    Role.STATE_NAME: (12, 13, "b"),
    Role.MOTTO: (13, 14, "b"),
    Role.PARENT_OFFICE: (12, 13, ""),
    Role.OFFICE: (12, 13, "b"),
    Role.NUMBER: (13, 13, ""),
    Role.PLACE_AND_DATE: (13, 14, "i"),
    Role.KIND: (13, 14, "b"),
    Role.ABSTRACT: (13, 14, "b"),
    Role.ADDRESSEE: (13, 14, ""),
    Role.BASIS: (13, 14, "i"),
    Role.BODY: (13, 14, ""),
    Role.SECTION: (13, 14, "b"),
    Role.HEADING: (13, 14, "b"),
    Role.SUBHEADING: (13, 14, "b"),
    Role.ITEM: (13, 14, ""),
    Role.AUTHORITY: (13, 14, "b"),
    Role.SIGNER_NAME: (13, 14, "b"),
    Role.RECIPIENTS_LABEL: (12, 12, "bi"),
    Role.RECIPIENT: (11, 11, ""),
    Role.APPENDIX_LABEL: (14, 14, "b"),
    Role.APPENDIX_TITLE: (13, 14, "b"),
    Role.ATTACHED_TO: (13, 14, "i"),
    Role.TABLE_HEAD: (11, 13, "b"),
    Role.TABLE_CELL: (11, 13, ""),
    Role.TABLE_NOTE: (11, 13, "i"),
    Role.CALENDAR_HEAD: (10, 13, "b"),
    Role.CALENDAR_DAY: (9, 13, "b"),
    # Legible on a photocopy of one page that holds a month.
    Role.CALENDAR_TEXT: (9, 13, ""),
    Role.CALENDAR_NOTE: (9, 13, ""),
    Role.PAGE_NUMBER: (13, 14, ""),
}


def test_every_role_has_a_style_and_its_clause():
    assert set(STYLES) == set(Role)
    assert set(RANGES) == set(Role) - {Role.MARK}
    assert all(each.clause.startswith(("mục ", "không quy định")) for each in STYLES.values())
    assert style.VERSION.startswith("Nghị định 30/2020/NĐ-CP")


@pytest.mark.parametrize("role", RANGES)
def test_sizes_and_faces_are_the_decrees(role):
    least, most, face = RANGES[role]
    each = STYLES[role]
    assert least <= each.size <= most
    assert (each.is_bold, each.is_italic) == ("b" in face, "i" in face)


@pytest.mark.parametrize("role", [Role.BODY, Role.BASIS, Role.ITEM, Role.SECTION, Role.HEADING, Role.SUBHEADING])
def test_running_text_is_justified_indented_and_apart(role):
    each = STYLES[role]
    assert each.alignment is Alignment.JUSTIFY
    assert each.indent in {10, 12.7}
    assert each.before >= 6
    assert 1 <= each.spacing <= 1.5


@pytest.mark.parametrize(("form", "size"), [(PORTRAIT, (210, 297)), (LANDSCAPE, (297, 210))])
def test_sheets_are_a4_with_margins_in_range(form, size):
    assert (form.width, form.height) == size
    assert 20 <= form.top <= 25
    assert 20 <= form.bottom <= 25
    assert 30 <= form.left <= 35
    assert 15 <= form.right <= 20
    assert form.text_width == size[0] - form.left - form.right


@pytest.mark.parametrize("widths", [(100.0,), (100.0, 90.0), (100.0, 70.0), (60.0, 100.0), (124.0, 66.0)])
def test_rules_are_a_third_to_a_half_of_the_line_above(widths):
    assert 1 / 3 <= style.rule_length(widths) / widths[-1] <= 1 / 2
    if widths[-1] > 0.7 * max(widths):
        assert 1 / 3 <= style.rule_length(widths) / max(widths) <= 1 / 2


def test_nothing_has_no_rule():
    assert style.rule_length(()) == 0


def test_columns_fill_the_width_of_the_text():
    assert PORTRAIT.text_width == style.HEADER_LEFT_WIDTH + style.HEADER_RIGHT_WIDTH
    assert PORTRAIT.text_width == style.SIGNATURE_LEFT_WIDTH + style.SIGNATURE_RIGHT_WIDTH
    assert 30 <= style.SIGNATURE_ROOM <= 40
