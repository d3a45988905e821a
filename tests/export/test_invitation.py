"""Letters of invitation in the form 1.7 of the decree."""

from dataclasses import replace
from datetime import date

import pytest

from gpdesk.domain.activity import ActivityState
from gpdesk.domain.office import Recipient
from gpdesk.domain.paper import PaperKind
from gpdesk.domain.period import Period
from gpdesk.export import pdf
from gpdesk.export.catalogue import PaperChoice, build_document, letters_of
from gpdesk.export.invitation_document import EventUnknown, event_to_invite, invited_units
from gpdesk.sample import sample_plan_year
from tests.export.parity import pdf_words, words_of

YEAR = Period.of_year(2024)


@pytest.fixture(scope="module")
def sample():
    return sample_plan_year(2024)


@pytest.fixture(scope="module")
def talk(sample):
    return next(event for event in sample.events if event.title == "Tọa đàm: chia sẻ việc nhà")


def lines(document):
    return [block.text for block in document.body]


def with_event(sample, event):
    return replace(sample, events=tuple(event if each.id == event.id else each for each in sample.events))


def test_letter_has_the_lines_of_the_form_in_their_order(sample, talk):
    document = build_document(PaperKind.INVITATION, sample, YEAR, PaperChoice(event_id=talk.id, unit="Công an phường"))
    assert document.addressees is None
    assert document.title.kind == "GIẤY MỜI"
    assert document.title.abstract == "Dự tọa đàm: chia sẻ việc nhà"
    assert lines(document) == [
        "Ủy ban nhân dân phường Mỹ An Đông trân trọng kính mời: Công an phường",
        "Tới dự: Tọa đàm: chia sẻ việc nhà.",
        "Chủ trì: Hội Liên hiệp Phụ nữ phường.",
        "Thời gian: 08 giờ 00 phút, thứ Tư, ngày 20 tháng 11 năm 2024.",
        "Địa điểm: Hội trường UBND phường.",
        "Đề nghị đại biểu sắp xếp thời gian đến dự đúng giờ./.",
    ]
    assert document.recipients.lines == ("- Công an phường;", "- Lưu: VT.")


def test_one_letter_for_each_unit(sample, talk):
    letters = letters_of(sample, YEAR, PaperChoice(event_id=talk.id))
    assert [choice.unit for choice in letters.values()] == ["Công an phường", "Trạm Y tế phường"]
    assert all(name.isascii() for name in letters)
    for choice in letters.values():
        document = build_document(PaperKind.INVITATION, sample, YEAR, choice)
        assert lines(document)[0].endswith(f"kính mời: {choice.unit}")
        assert document.recipients.lines[0] == f"- {choice.unit};"


def test_units_are_named_by_line_or_semicolon_once(sample, talk):
    changed = with_event(sample, replace(talk, partners="Công an phường\n Đoàn  Thanh niên phường ;; Công an phường"))
    event = event_to_invite(changed, talk.id)
    assert invited_units(changed, event) == ("Công an phường", "Đoàn Thanh niên phường", "Trạm Y tế phường")


def test_what_is_not_known_is_left_to_the_pen(sample, talk):
    bare = replace(talk, starts_at=None, ends_at=None, place="", chair="")
    activities = tuple(
        replace(each, place="", lead_unit="") if each.id == talk.activity_id else each for each in sample.activities
    )
    changed = replace(with_event(sample, bare), activities=activities)
    document = build_document(PaperKind.INVITATION, changed, YEAR, PaperChoice(event_id=talk.id, unit=""))
    assert lines(document)[0].endswith("kính mời: " + "." * 60)
    assert lines(document)[2] == f"Chủ trì: {'.' * 60}."
    assert lines(document)[3].startswith("Thời gian: ........ giờ ........ phút, thứ Tư, ngày 20 tháng 11")
    assert lines(document)[4] == f"Địa điểm: {'.' * 60}."
    assert pdf_words(pdf.render(document), document) == words_of(document)


def test_several_days_are_told_from_first_to_last(sample, talk):
    changed = with_event(sample, replace(talk, ends_on=date(2024, 11, 22)))
    document = build_document(PaperKind.INVITATION, changed, YEAR, PaperChoice(event_id=talk.id, unit="A"))
    assert "từ thứ Tư, ngày 20 tháng 11 năm 2024 đến thứ Sáu, ngày 22 tháng 11 năm 2024." in lines(document)[3]


def test_recipients_of_invitations_follow_who_is_invited(sample, talk):
    listed = (*sample.recipients, Recipient("r", "invitation", 1, "CT, các PCT UBND phường (b/c)"))
    changed = replace(sample, recipients=listed)
    document = build_document(PaperKind.INVITATION, changed, YEAR, PaperChoice(event_id=talk.id, unit="A"))
    assert document.recipients.lines == ("- A;", "- CT, các PCT UBND phường (b/c);", "- Lưu: VT.")


def test_the_launch_is_meant_where_no_event_is_named_unless_it_was_called_off(sample):
    launch = next(event for event in sample.events if event.is_launch)
    assert event_to_invite(sample, None) == launch
    off = with_event(sample, replace(launch, state=ActivityState.CANCELLED))
    assert event_to_invite(off, None).starts_at is not None
    assert event_to_invite(off, None).id != launch.id


def test_an_unknown_event_is_not_taken_for_another(sample):
    with pytest.raises(EventUnknown, match="“không có”"):
        event_to_invite(sample, "không có")
    with pytest.raises(EventUnknown, match="Chưa có sự kiện"):
        event_to_invite(replace(sample, events=()), None)
