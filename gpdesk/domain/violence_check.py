"""Cross-checks of the violence counts of one period (domain facts: Thông tư 07/2017/TT-BVHTTDL and its form)."""

from collections.abc import Iterator, Mapping

from gpdesk.domain.format import text_of
from gpdesk.domain.problem import Importance, Problem
from gpdesk.domain.violence import ViolenceItem as Item
from gpdesk.domain.violence_item import FACTS

# part, whole, what it says: the part is never more than the whole.
_NOT_MORE = (
    (Item.VIOLENT_HOUSEHOLDS, Item.CASES),
    (Item.VIOLENT_HOUSEHOLDS, Item.HOUSEHOLDS),
    (Item.MEASURE_CRIMINAL, Item.PERPETRATORS),
    (Item.SERVED_VICTIMS, Item.FOUND_VICTIMS),
    (Item.COUNSELLED_PERPETRATORS, Item.FOUND_PERPETRATORS),
    (Item.FOUND_PERPETRATORS, Item.PERPETRATORS),
    (Item.TRAFFICKED_SUPPORTED, Item.TRAFFICKED_IN_NEED),
)
_SUMS = (
    (Item.PERPETRATORS, (Item.PERPETRATORS_MALE, Item.PERPETRATORS_FEMALE)),
    (Item.VICTIMS, (Item.VICTIMS_MALE, Item.VICTIMS_FEMALE)),
    (
        Item.HOUSEHOLDS,
        (
            Item.SINGLE_PARENT,
            Item.ONE_GENERATION,
            Item.TWO_GENERATIONS,
            Item.THREE_GENERATIONS,
            Item.OTHER_HOUSEHOLDS,
        ),
    ),
)
_AGES = (
    (Item.PERPETRATORS, (Item.PERPETRATORS_UNDER_16, Item.PERPETRATORS_FROM_60)),
    (Item.VICTIMS, (Item.VICTIMS_UNDER_16, Item.VICTIMS_FROM_60)),
)
_FORMS = (Item.MENTAL, Item.PHYSICAL, Item.SEXUAL, Item.ECONOMIC)


def check_violence(counts: Mapping[Item, int]) -> tuple[Problem, ...]:
    """Return what does not fit together; ``field`` is the code of the item to look at first."""
    return (*_not_more(counts), *_sums(counts), *_ages(counts), *_forms(counts), *_same_people(counts))


def _not_more(counts: Mapping[Item, int]) -> Iterator[Problem]:
    for part, whole in _NOT_MORE:
        if part in counts and whole in counts and counts[part] > counts[whole]:
            yield Problem(
                part.value,
                "part_over_whole",
                f"{_name(part)} ({text_of(counts[part])}) nhiều hơn {_name(whole).lower()} ({text_of(counts[whole])}). "
                "Hãy kiểm tra lại hai số.",
            )


def _sums(counts: Mapping[Item, int]) -> Iterator[Problem]:
    for whole, parts in _SUMS:
        known = [part for part in parts if part in counts]
        total = sum(counts[part] for part in known)
        if whole not in counts or not known:
            continue
        wrong = total > counts[whole] or (len(known) == len(parts) and total != counts[whole])
        if wrong:
            names = " + ".join(f"{_bare(part)} {text_of(counts[part])}" for part in known)
            yield Problem(
                whole.value,
                "sum_differs",
                f"{_name(whole)} là {text_of(counts[whole])}, nhưng {names} = {text_of(total)}. Hãy sửa cho khớp.",
            )


def _ages(counts: Mapping[Item, int]) -> Iterator[Problem]:
    for whole, parts in _AGES:
        total = sum(counts.get(part, 0) for part in parts)
        if whole in counts and total > counts[whole]:
            yield Problem(
                parts[0].value,
                "ages_over_whole",
                f"{_name(whole)} là {text_of(counts[whole])}, nhưng dưới 16 tuổi và từ 60 tuổi cộng lại {text_of(total)}. "
                "Hãy kiểm tra lại.",
            )


def _forms(counts: Mapping[Item, int]) -> Iterator[Problem]:
    """Let a case have several forms: their sum may be more than the cases, never less where all are entered."""
    if Item.CASES not in counts or not all(form in counts for form in _FORMS):
        return
    total = sum(counts[form] for form in _FORMS)
    if total < counts[Item.CASES]:
        yield Problem(
            Item.CASES.value,
            "forms_under_cases",
            f"Có {text_of(counts[Item.CASES])} vụ nhưng các hình thức cộng lại chỉ {text_of(total)}. Mỗi vụ có ít nhất "
            "một hình thức; hãy bổ sung.",
        )
    elif total > counts[Item.CASES]:
        yield Problem(
            Item.CASES.value,
            "forms_over_cases",
            f"Các hình thức cộng lại {text_of(total)}, nhiều hơn {text_of(counts[Item.CASES])} vụ. Đúng nếu có vụ gồm "
            "nhiều hình thức; nếu đơn vị chỉ ghi hình thức chính thì hãy sửa.",
            Importance.NOTICE,
        )


def _same_people(counts: Mapping[Item, int]) -> Iterator[Problem]:
    """People found by violence are those of the statistics, unless violence outside families was found too."""
    if Item.VICTIMS in counts and Item.FOUND_VICTIMS in counts and counts[Item.FOUND_VICTIMS] < counts[Item.VICTIMS]:
        yield Problem(
            Item.FOUND_VICTIMS.value,
            "found_under_victims",
            f"Người bị bạo lực được phát hiện ({text_of(counts[Item.FOUND_VICTIMS])}) ít hơn số người bị bạo lực "
            f"({text_of(counts[Item.VICTIMS])}). Hãy kiểm tra lại hai số.",
            Importance.WARNING,
        )


def _name(item: Item) -> str:
    return FACTS[item].label


def _bare(item: Item) -> str:
    return FACTS[item].label.lower()
