"""A plan that takes the place of another keeps the year's work; a plan read again keeps what the clerk corrected."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from gpdesk.domain.activity import Activity
from gpdesk.domain.deadline import Deadline
from gpdesk.domain.identity import DeadlineId, PlanId, new_id
from gpdesk.domain.plan_draft import empty_plan_year, is_blank, is_untouched, keeping_work, with_corrections
from gpdesk.sample import sample_plan_year
from tests.domain.ward_year import share, ward_year

NEW = PlanId("mới")


def deadline(title, plan="cũ", **changes):
    return Deadline(DeadlineId(new_id()), PlanId(plan), title, **changes)


def read_again(year):
    """Return the same plan as another reading of its text gives it: with other ids."""
    return replace(year, measures=tuple(replace(each, id=f"lại-{each.id}") for each in year.measures))


def test_activities_money_and_papers_pass_to_the_new_plan():
    old, bare = sample_plan_year(2024), empty_plan_year(2024)
    new = keeping_work(old, replace(bare, plan=replace(bare.plan, id=NEW)))
    assert [each.title for each in new.activities] == [each.title for each in old.activities]
    assert new.events == old.events
    assert new.budget_lines == old.budget_lines
    assert new.paper_texts == old.paper_texts
    assert new.action_month == replace(old.action_month, plan_id=NEW)
    assert {each.plan_id for each in (*new.activities, *new.papers, *new.deadlines)} == {NEW}


def test_a_deadline_of_both_plans_is_one_and_stays_done():
    day = date(2024, 3, 5)
    old = replace(empty_plan_year(2024), deadlines=(deadline("Ban hành kế hoạch", done_on=day), deadline("Riêng")))
    new = replace(empty_plan_year(2024), deadlines=(deadline("Ban hành kế hoạch", due_on=date(2024, 3, 15)),))
    kept = keeping_work(old, new).deadlines
    assert [(each.title, each.due_on, each.done_on) for each in kept] == [
        ("Ban hành kế hoạch", date(2024, 3, 15), day),
        ("Riêng", None, None),
    ]


def test_only_a_plan_with_nothing_on_it_is_blank():
    blank = empty_plan_year(2024)
    assert is_blank(blank)
    assert not is_blank(sample_plan_year(2024))
    with_work = replace(blank, activities=sample_plan_year(2024).activities)
    assert is_untouched(with_work)
    assert not is_blank(with_work)


def test_corrections_of_the_clerk_stand_in_the_plan_read_again():
    before = sample_plan_year(2024)
    goals = {before.measures[1].id: Decimal(51)}
    measures = tuple(replace(each, goal=goals.get(each.id, each.goal)) for each in before.measures)
    edited = replace(
        before,
        measures=measures,
        plan=replace(before.plan, number="7"),
        signers=(replace(before.signers[0], name="Lê Thị Mẫu"),),
    )
    corrected = replace(read_again(before), plan=replace(before.plan, title="Câu đã sửa"))
    result = with_corrections(before, edited, corrected)
    assert [each.goal for each in result.measures] == [each.goal for each in edited.measures]
    assert result.measures[1].id == corrected.measures[1].id
    assert (result.plan.number, result.plan.title) == ("7", "Câu đã sửa")
    assert result.signers[0].name == "Lê Thị Mẫu"
    assert result.offices == corrected.offices


def test_a_paper_named_again_by_the_new_plan_is_not_doubled():
    old = ward_year(share(), activities=(Activity("a", "p", 1, "Quyết định kiện toàn Ban", note="đã trình"),))
    again = Activity("b", "p", 1, "Quyết định kiện toàn Ban")
    other = Activity("c", "p", 2, "Kế hoạch kiểm tra")
    kept = keeping_work(old, ward_year(share(), activities=(again, other)))
    assert [(each.title, each.note) for each in kept.activities] == [
        ("Kế hoạch kiểm tra", ""),
        ("Quyết định kiện toàn Ban", "đã trình"),
    ]
