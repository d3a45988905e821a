"""Numbers, dates, periods and sentences as an office writes them."""

import unicodedata
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpdesk.domain.day import NotADate, parse_day, typed_day
from gpdesk.domain.decimal_places import share_of
from gpdesk.domain.format import Number, long_date, rounded, short_date, text_of
from gpdesk.domain.numeral import NotANumber, parse_figure, parse_number
from gpdesk.domain.period import Cadence, Period, UnknownPeriod
from gpdesk.domain.plan import padded_number
from gpdesk.domain.reading import Figure
from gpdesk.domain.tally import Tally
from gpdesk.domain.target import MeasureKind
from gpdesk.domain.text import fold, normalise, one_line, within_sentence
from gpdesk.domain.verdict import judge
from gpdesk.domain.wording import goal_phrase, goal_text, small_figure_text, tally_sentence, verdict_sentence
from tests.domain.cases import measure_of, readings_of
from tests.domain.ward_year import share


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1234567, "1.234.567"),
        (Decimal("108.880"), "108,88"),
        (Number(Decimal("29.96"), 2, "%"), "29,96%"),
        (Number(Decimal("-0.001"), 1), "0,0"),
        (Decimal(-1234), "-1.234"),
        (0, "0"),
        (None, ""),
        ("=1+1", "=1+1"),
        (date(2024, 3, 7), "07/3/2024"),
        (date(2024, 1, 15), "15/01/2024"),
        (date(2024, 12, 1), "01/12/2024"),
    ],
)
def test_text_of(value, text):
    assert text_of(value) == text


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2020, 1, 5), "ngày 05 tháng 01 năm 2020"),
        (date(2019, 6, 29), "ngày 29 tháng 6 năm 2019"),
        (date(2024, 3, 7), "ngày 07 tháng 3 năm 2024"),
        (date(2024, 2, 10), "ngày 10 tháng 02 năm 2024"),
        (date(2024, 10, 31), "ngày 31 tháng 10 năm 2024"),
    ],
)
def test_dates_follow_the_decree(day, text):
    assert long_date(day) == text
    assert parse_day(text) == day
    assert parse_day(short_date(day)) == day
    assert parse_day(typed_day(day)) == day


@pytest.mark.parametrize("text", ["5/3", "05-03", "5.3", " 5 / 3 ", "5/3/"])
def test_a_day_without_a_year_is_of_the_year_given(text):
    assert parse_day(text, 2024) == date(2024, 3, 5)
    with pytest.raises(NotADate, match=r"Hãy nhập"):
        parse_day(text)


def test_a_day_that_the_year_given_lacks_is_refused():
    assert parse_day("29/2", 2024) == date(2024, 2, 29)
    with pytest.raises(NotADate, match="Không có ngày 29 tháng 2 năm 2023"):
        parse_day("29/2", 2023)


def test_a_sentence_about_a_whole_page_stays_short():
    with pytest.raises(NotADate) as caught:
        parse_day("x" * 100_000)
    assert len(str(caught.value)) < 150


@pytest.mark.parametrize("text", ["31/11/2024", "30/2/2024", "7/3/24", "hôm qua", "2024-03-07", "", "0/1/2024"])
def test_impossible_dates_are_refused_with_a_sentence(text):
    with pytest.raises(NotADate, match=r"Hãy nhập"):
        parse_day(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.234,5", "1234.5"),
        ("1234,5", "1234.5"),
        ("108,88", "108.88"),
        ("50 %", "50"),
        ("50%", "50"),
        ("1.7", "1.7"),
        ("0", "0"),
        ("1.234.567", "1234567"),
        ("-3", "-3"),
    ],
)
def test_numbers_are_read(text, value):
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize("text", ["1.234", "1,234.5", "12a", "O", "", "--1", "1,2,3", "9" * 40, "NaN", "1e5", "١٢"])
def test_unclear_numbers_are_asked_back(text):
    with pytest.raises(NotANumber, match="Hãy nhập"):
        parse_number(text)


def test_a_thousand_is_clear_where_whole_numbers_are_wanted():
    assert parse_number("1.234", is_whole=True) == 1234
    assert parse_figure("18/1.000") == Figure(Decimal(18), Decimal(1000))
    with pytest.raises(NotANumber, match="1234 hay 1,234"):
        parse_figure("1.234/3", is_whole=(False, False))


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**12), max_value=10**12))
def test_what_is_printed_is_read_back(value):
    assert parse_number(text_of(value), is_whole=True) == value


@given(st.text())
def test_text_has_one_form(text):
    clean = normalise(text)
    assert normalise(clean) == clean
    assert unicodedata.is_normalized("NFC", clean)
    assert not any(unicodedata.category(character) == "Cc" for character in clean if character not in "\n\t")
    assert "\n" not in one_line(text)


@pytest.mark.parametrize(("text", "key"), [("Đường dây NÓNG", "duong day nong"), ("Ủy ban", "uy ban"), ("ưỡn", "uon")])
def test_search_keys_fold_all_marks(text, key):
    assert fold(text) == key
    assert fold(unicodedata.normalize("NFD", text)) == key


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("2024", "năm 2024"),
        ("2024-H1", "6 tháng đầu năm 2024"),
        ("2024-H2", "6 tháng cuối năm 2024"),
        ("2024-Q3", "quý III năm 2024"),
        ("2024-M02", "tháng 02 năm 2024"),
        ("2024-M05", "tháng 5 năm 2024"),
    ],
)
def test_periods(code, name):
    period = Period.parse(code)
    assert period.code == code
    assert period.name == name
    assert period.last_day >= period.first_day
    assert period.year_before().year == 2023
    assert Period.of_year(2024).contains(period)


@pytest.mark.parametrize("code", ["2024-Q5", "2024-H3", "2024-M13", "24", "2024-X1", "quý 3", "2024-Q0"])
def test_unknown_periods_are_refused(code):
    with pytest.raises(UnknownPeriod, match="2024-Q3"):
        Period.parse(code)


def test_parts_of_a_period_cover_it():
    for cadence in Cadence:
        parts = Period.of_year(2024).parts(cadence)
        assert sum(part.cadence_months for part in parts) == 12
        assert parts[0].first_day == date(2024, 1, 1)
        assert parts[-1].last_day == date(2024, 12, 31)


@pytest.mark.parametrize(
    ("measure", "cell", "phrase"),
    [
        ("share >= 50", "≥ 50%", "từ 50% trở lên"),
        ("share > 95", "> 95%", "trên 95%"),
        ("share < 30", "< 30%", "dưới 30%"),
        ("share ~ 50", "khoảng 50%", "khoảng 50%"),
        ("share = 100", "100%", "100%"),
        ("ratio <= 1.7", "≤ 1,7 lần", "không quá 1,7 lần"),
        ("rate100000 < 30", "< 30/100.000", "dưới 30/100.000"),
        ("count >= 4 quarter", "≥ 4/quý", "mỗi quý từ 04 trở lên"),
        ("monthly >= 12", "12/12 tháng", "thực hiện hằng tháng"),
        ("text", "Định tính", "thực hiện theo nội dung kế hoạch"),
    ],
)
def test_goals_read_as_offices_write_them(measure, cell, phrase):
    # A sign and its number must not be parted at a line end.
    assert goal_text(measure_of(measure)).replace("\u00a0", " ") == cell
    assert goal_phrase(measure_of(measure)).replace("\u00a0", " ") == phrase


def test_sentences_of_a_report():
    measure = measure_of("share < 30 last")
    period = Period.of_year(2024)
    sentence = verdict_sentence("Tỷ lệ", measure, judge(measure, readings_of("Y 2996/10000"), period), period)
    assert sentence == "Tỷ lệ: kế hoạch dưới 30%; thực hiện 29,96% (2.996/10.000), đạt chỉ tiêu"
    nothing = verdict_sentence("Tỷ lệ", measure, judge(measure, readings_of("Y 0/0"), period), period)
    assert nothing == "Tỷ lệ: kế hoạch dưới 30%; năm 2024 không phát sinh"
    unknown = verdict_sentence("Tỷ lệ", measure, judge(measure, (), period), period)
    assert unknown == "Tỷ lệ: kế hoạch dưới 30%; chưa có số liệu"
    quality = measure_of("text")
    unknown = verdict_sentence("Nội dung giới", quality, judge(quality, (), period), period)
    assert unknown == "Nội dung giới: chưa có kết quả để đánh giá"
    assert tally_sentence(Tally(no_data=22), period) == (
        "Năm 2024, chưa đánh giá được chỉ tiêu nào; 22 chỉ tiêu chưa có đủ số liệu"
    )
    assert tally_sentence(Tally(met=15, not_met=4, nothing_arose=1), period) == (
        "Năm 2024, đạt 15/19 chỉ tiêu có số liệu; 01 chỉ tiêu không phát sinh"
    )


@pytest.mark.parametrize(
    ("number", "shown"), [("5", "05"), ("05", "05"), ("199", "199"), ("", "     "), ("12a", "12a")]
)
def test_numbers_of_papers_are_padded(number, shown):
    assert padded_number(number) == shown


@pytest.mark.parametrize(
    ("readings", "period", "told"),
    [
        ("Q3 3", "2024-Q3", "mỗi quý từ 04 tin trở lên; thực hiện 03 tin, chưa đạt chỉ tiêu"),
        ("Q1 5; Q2 6", "2024-H1", "mỗi quý từ 04 tin trở lên; thực hiện 11 tin, quý thấp nhất 05 tin, đạt chỉ tiêu"),
    ],
)
def test_the_least_of_several_quarters_is_told_only_of_several(readings, period, told):
    measure = replace(measure_of("count >= 4 quarter"), unit="tin")
    code = Period.parse(period)
    sentence = verdict_sentence("Số tin", measure, judge(measure, readings_of(readings), code), code)
    assert sentence.split(" (")[0] == f"Số tin: kế hoạch {told}"


@pytest.mark.parametrize(
    ("kind", "factor", "numerator", "denominator", "text"),
    [
        (MeasureKind.SHARE, 100, 7, 15, "7/15"),
        (MeasureKind.SHARE, 100, 20, 62, ""),
        (MeasureKind.RATE, 100_000, 1, 226, "1/226"),
        (MeasureKind.RATE, 1000, 6, 402, "6/402"),
        (MeasureKind.RATE, 100, 117, 109, ""),
        (MeasureKind.RATIO, 1, 5, 3, ""),
        (MeasureKind.SHARE, 100, 0, 0, ""),
    ],
)
def test_count_stands_beside_a_rate_of_few(kind, factor, numerator, denominator, text):
    measure = replace(share(), kind=kind, factor=factor)
    assert small_figure_text(measure, Figure(Decimal(numerator), Decimal(denominator))) == text


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (Decimal("1E+40"), "10.000" + ".000" * 12),
        (Number(rounded(Fraction(10**30, 3), 3), 3), "333" + ".333" * 9 + ",333"),
        (Decimal("0.1234567890123456789012345678901"), "0,1234567890123456789012345678901"),
    ],
)
def test_long_numbers_keep_every_digit(value, printed):
    assert text_of(value) == printed


@pytest.mark.parametrize(
    ("measure", "readings", "told"),
    [
        ("share ~ 50 up", "Y 496/1000", "thực hiện 49,6% (496/1.000), đạt chỉ tiêu (trong mức cho phép lệch 1 điểm %)"),
        ("share ~ 50 up", "Y 500/1000", "thực hiện 50% (500/1.000), đạt chỉ tiêu"),
        ("share ~ 50 up", "Y 70/100", "thực hiện 70% (70/100), đạt chỉ tiêu"),
        ("share ~ 50 up", "Y 48/100", "thực hiện 48% (48/100), chưa đạt chỉ tiêu"),
        ("share ~ 50", "Y 51/100", "thực hiện 51% (51/100), đạt chỉ tiêu (trong mức cho phép lệch 1 điểm %)"),
        # What is not the goal does not print as if it were.
        (
            "share ~ 50 up",
            "Y 49999/100000",
            "thực hiện 49,999% (49.999/100.000), đạt chỉ tiêu (trong mức cho phép lệch 1 điểm %)",
        ),
        ("ratio ~ 1.7 down tol=0.1", "Y 175/100", "thực hiện 1,75 lần, đạt chỉ tiêu (trong mức cho phép lệch 0,1 lần)"),
        (
            "share ~ 85 up by-sex",
            "Y F 9/10 M 421/500",
            "thực hiện nữ 90%; nam 84,2% (430/510), đạt chỉ tiêu (trong mức cho phép lệch 1 điểm %)",
        ),
        (
            "count ~ 4 up quarter",
            "Q1 3; Q2 4; Q3 5; Q4 6",
            "thực hiện 18, quý thấp nhất 03, đạt chỉ tiêu (trong mức cho phép lệch 1)",
        ),
    ],
)
def test_what_is_met_by_the_tolerance_alone_says_so(measure, readings, told):
    period = Period.of_year(2024)
    own = measure_of(measure)
    sentence = verdict_sentence("Tỷ lệ", own, judge(own, readings_of(readings), period), period)
    assert sentence.split("; ", 1)[1] == told


@pytest.mark.parametrize(
    ("part", "whole", "text"),
    [
        (1, 2, "50%"),
        (17, 28, "60,7%"),
        (6173255, 6173635, "99,99%"),
        (1, 100000, "0,001%"),
        (3, 3, "100%"),
        (0, 3, "0%"),
    ],
)
def test_a_share_of_women_never_prints_as_all_or_none_where_it_is_not(part, whole, text):
    assert text_of(share_of(part, whole, 1)) == text


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("Trục đường chính, trụ sở", "trục đường chính, trụ sở"),
        ("Hội trường UBND phường", "hội trường UBND phường"),
        ("Sân UBND phường", "sân UBND phường"),
        ("Chợ Mỹ An Đông", "chợ Mỹ An Đông"),
        ("Phường Mỹ Thạnh", "phường Mỹ Thạnh"),
        ("Phường 1", "Phường 1"),
        ("Trường Tiểu học Mỹ An Đông", "Trường Tiểu học Mỹ An Đông"),
        ("Hội viên phụ nữ", "hội viên phụ nữ"),
        ("Hội Liên hiệp Phụ nữ phường", "Hội Liên hiệp Phụ nữ phường"),
        ("Ban nhân dân khóm", "Ban nhân dân khóm"),
        ("Đài truyền thanh phường", "Đài truyền thanh phường"),
        ("Ban, ngành, đoàn thể", "ban, ngành, đoàn thể"),
        ("UBND phường", "UBND phường"),
        ("Đoàn Thanh niên", "Đoàn Thanh niên"),
        ("Ủy ban nhân dân phường", "Ủy ban nhân dân phường"),
        ("", ""),
    ],
)
def test_names_of_people_and_places_inside_a_sentence(name, inside):
    assert within_sentence(name) == inside
