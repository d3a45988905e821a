"""Family and gender-based violence as counts: quarter x item -> number. Never a case, a name or an address.

The items follow the family statistics of Thông tư 07/2017/TT-BVHTTDL (blocks A, B, C); block D holds what the plan's
own targets are counted from.
"""

from dataclasses import dataclass
from enum import Enum

from gpdesk.domain.identity import ViolenceCountId
from gpdesk.domain.period import Period


class ViolenceItem(Enum):
    """What is counted; the value is its stable code, in printing order."""

    HOUSEHOLDS = "a"
    SINGLE_PARENT = "a1"
    ONE_GENERATION = "a2"
    TWO_GENERATIONS = "a3"
    THREE_GENERATIONS = "a4"
    OTHER_HOUSEHOLDS = "a5"
    VIOLENT_HOUSEHOLDS = "b1"
    CASES = "b2"
    MENTAL = "b2a"
    PHYSICAL = "b2b"
    SEXUAL = "b2c"
    ECONOMIC = "b2d"
    PERPETRATORS = "b3"
    PERPETRATORS_MALE = "b3a"
    PERPETRATORS_FEMALE = "b3b"
    PERPETRATORS_UNDER_16 = "b3c"
    PERPETRATORS_FROM_60 = "b3d"
    MEASURE_CRITICISM = "b4a"
    MEASURE_NO_CONTACT = "b4b"
    MEASURE_EDUCATION = "b4c"
    MEASURE_FINE = "b4d"
    MEASURE_CRIMINAL = "b4e"
    VICTIMS = "b5"
    VICTIMS_MALE = "b5a"
    VICTIMS_FEMALE = "b5b"
    VICTIMS_UNDER_16 = "b5c"
    VICTIMS_FROM_60 = "b5d"
    SUPPORT_COUNSEL = "b6a"
    SUPPORT_CARE = "b6b"
    SUPPORT_TREATMENT = "b6c"
    SUPPORT_WORK = "b6d"
    STANDARD_MODELS = "c1"
    FAMILY_CLUBS = "c2"
    PREVENTION_GROUPS = "c3"
    TRUSTED_ADDRESSES = "c4"
    HOTLINES = "c5"
    FOUND_VICTIMS = "d1"
    SERVED_VICTIMS = "d2"
    FOUND_PERPETRATORS = "d3"
    COUNSELLED_PERPETRATORS = "d4"
    TRAFFICKED_IN_NEED = "d5"
    TRAFFICKED_SUPPORTED = "d6"


@dataclass(frozen=True, slots=True)
class ViolenceCount:
    """One number of one item in one quarter."""

    id: ViolenceCountId
    period: Period
    item: ViolenceItem
    count: int
