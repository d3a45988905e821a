"""Nouns into rows and back: every noun, hostile text, one normal form, exact numbers, references."""

import sqlite3
import unicodedata
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpdesk.data.codec import canonical, codec_for
from gpdesk.data.error import NotFound
from gpdesk.data.store import Store
from gpdesk.domain.identity import ObjectiveId, SignerId, TargetId, new_id
from gpdesk.domain.office import Signer
from gpdesk.domain.period import Period
from gpdesk.domain.reading import Figure
from gpdesk.domain.target import Target
from gpdesk.domain.text import normalise
from gpdesk.sample.year import sample_plan_year
from tests.data.history import HOSTILE_TEXTS


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "a.gpdesk") as opened:
        with opened.operation("Lập"):
            opened.add_plan_year(sample_plan_year(2024))
        yield opened


def repositories(store):
    return {
        "offices": store.offices,
        "signers": store.signers,
        "recipients": store.recipients,
        "legal_bases": store.legal_bases,
        "lines": store.plan_lines,
        "objectives": store.objectives,
        "targets": store.targets,
        "measures": store.measures,
        "readings": store.readings,
        "papers": store.papers,
        "paper_texts": store.paper_texts,
    }


def test_every_noun_of_a_year_comes_back_equal(store):
    sample = sample_plan_year(2024)
    assert store.plans.list() == (sample.plan,)
    for part, repository in repositories(store).items():
        nouns = getattr(sample, part)
        assert set(repository.list()) == set(nouns), part
        for noun in nouns:
            assert repository.get(noun.id) == noun


def test_every_repository_adds_changes_and_removes(store):
    for repository in (store.plans, *repositories(store).values()):
        noun = repository.list()[0]
        with store.operation("Xóa"):
            repository.remove(noun.id)
        with pytest.raises(NotFound):
            repository.get(noun.id)
        with pytest.raises(NotFound), store.operation("Không có"):
            repository.remove(noun.id)
        with pytest.raises(NotFound) as caught, store.operation("Không có"):
            repository.update(noun)
        assert "Hãy tải lại" in str(caught.value)
        assert repository._mapping.table not in str(caught.value)
        store.undo()
        assert repository.get(noun.id) == noun


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_hostile_text_is_only_text(store, text):
    target = replace(store.targets.list()[0], statement=text)
    office = replace(store.offices.list()[0], head_lines=(text, text), name=text)
    with store.operation(f"Sửa {text}"):
        store.targets.update(target)
        store.offices.update(office)
    assert store.targets.get(target.id) == target
    assert store.offices.get(office.id) == office
    store.undo()
    store.redo()
    assert store.targets.get(target.id) == target
    assert store.offices.list(name=text) == (office,)
    assert store.is_whole()


@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=60))
def test_any_text_is_stored_in_one_normal_form(text):
    codec = codec_for(str)
    stored = codec.encode(text)
    assert stored == normalise(text)
    assert unicodedata.is_normalized("NFC", stored)
    assert "\0" not in stored
    assert stored.encode().decode() == stored
    assert codec.decode(stored) == stored
    lines = codec_for(tuple[str, ...])
    assert lines.decode(lines.encode((text, "b"))) == (stored, "b")


def test_decomposed_text_and_control_characters_are_put_right_at_the_entrance(store):
    plan = store.plans.list()[0]
    with store.operation("Sửa"):
        store.plans.update(replace(plan, title=unicodedata.normalize("NFD", "Nghị quyết") + "\x00\x07\ud800\r\nhai"))
    assert store.plans.list()[0].title == "Nghị quyết\nhai"


@given(st.decimals(allow_nan=False, allow_infinity=False, places=None))
def test_numbers_keep_every_digit_and_equal_ones_are_equal_text(number):
    text = canonical(number)
    assert Decimal(text) == number
    assert "E" not in text.upper()
    assert canonical(Decimal(text)) == text
    assert codec_for(Decimal).decode(text) == number
    # The same number written with closing zeros or an exponent.
    assert canonical(Decimal((number * 1).as_tuple()) if len(text) < 25 else number) == text


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("1E+3", "1000"),
        ("50.00", "50"),
        ("-0.0", "0"),
        ("0.10", "0.1"),
        ("123456789012345678901234567890.123456789", "123456789012345678901234567890.123456789"),
    ],
)
def test_canonical_numbers(typed, stored):
    assert canonical(Decimal(typed)) == stored


@pytest.mark.parametrize("wrong", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_number_is_not_stored(store, wrong):
    reading = replace(store.readings.list()[0], total=Figure(Decimal(wrong)))
    with pytest.raises(ValueError, match=wrong), store.operation("Sửa"):
        store.readings.update(reading)


@pytest.mark.parametrize("stored", ["", "1e5", "NaN", "1.2.3", "--1", "1_000", " 1", "٣", "1.50", "+1"])
def test_number_that_gpdesk_did_not_write_is_refused(stored):
    with pytest.raises((ValueError, ArithmeticError)):
        codec_for(Decimal).decode(stored)


@pytest.mark.parametrize("stored", ["[1]", '"a"', "[", '{"a": 1}', "null"])
def test_lines_that_gpdesk_did_not_write_are_refused(stored):
    with pytest.raises(ValueError):
        codec_for(tuple[str, ...]).decode(stored)


def test_type_without_place_in_the_file_is_a_bug():
    with pytest.raises(TypeError):
        codec_for(float)


def test_list_takes_values_of_the_nouns_own_types(store):
    reading = store.readings.list()[0]
    assert store.readings.list(measure_id=reading.measure_id, period=reading.period) == (reading,)
    assert reading in store.readings.list(state=reading.state)
    assert store.plans.list(is_sample=True) == store.plans.list()
    assert store.plans.list(year=1999) == ()
    day = date(2024, 3, 7)
    signer = Signer(SignerId(new_id()), "Người ký", ("CHỦ TỊCH",), valid_from=day)
    with store.operation("Thêm"):
        store.signers.add(signer)
    assert store.signers.list(valid_from=day) == (signer,)
    assert signer in store.signers.list(valid_to=None)
    assert signer not in store.signers.list(valid_from=None)
    with pytest.raises(KeyError):
        store.plans.list(**{"year = 1 OR 1": 1})


def test_row_without_parent_is_refused_and_the_operation_with_it(store):
    before = store.targets.list()
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"), store.operation("Thêm"):
        store.targets.add(Target(TargetId(new_id()), ObjectiveId("không có"), 1, "Đạt 50%"))
    assert store.targets.list() == before


def test_one_reading_for_each_measure_and_period(store):
    reading = store.readings.list()[0]
    twin = replace(reading, id=new_id())
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"), store.operation("Thêm"):
        store.readings.add(twin)
    with store.operation("Thêm"):
        store.readings.add(replace(twin, period=Period.parse("2031-M12")))


def test_removing_takes_along_what_hangs_on_it_and_nothing_else(store):
    others = (store.offices.list(), store.signers.list(), store.recipients.list())
    objective = store.objectives.list()[0]
    hanging = {target.id for target in store.targets.list(objective_id=objective.id)}
    assert hanging
    kept = {target.id for target in store.targets.list()} - hanging
    with store.operation("Xóa mục tiêu"):
        store.objectives.remove(objective.id)
    assert {target.id for target in store.targets.list()} == kept
    assert {measure.target_id for measure in store.measures.list()} <= kept
    with store.operation("Xóa kế hoạch"):
        store.plans.remove(store.plans.list()[0].id)
    for part, repository in repositories(store).items():
        if part not in {"offices", "signers", "recipients"}:
            assert repository.list() == (), part
    assert (store.offices.list(), store.signers.list(), store.recipients.list()) == others
