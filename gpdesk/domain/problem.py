"""What is wrong with a piece of entered data, as a value: forms show all problems at once."""

from dataclasses import dataclass
from enum import Enum


class Importance(Enum):
    """How a problem is treated: an error blocks storing, a warning asks, a notice only informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of entered data.

    ``field`` is the dataclass field it belongs to ("" for the whole), ``code`` a stable English identifier for
    tests and machines, ``message`` the Vietnamese sentence for the clerk (what is wrong and how to mend it).
    """

    field: str
    code: str
    message: str
    importance: Importance = Importance.ERROR


def blocks(problems: tuple[Problem, ...]) -> bool:
    """Tell whether any of the problems forbids storing."""
    return any(problem.importance is Importance.ERROR for problem in problems)
