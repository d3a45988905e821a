"""A warning beside free texts that hold what looks like personal data; a paper is not made before it is cleared."""

from collections.abc import Callable
from typing import Any

from gpdesk.domain.personal_data import find_personal_data
from gpdesk.domain.problem import Importance, Problem

Check = Callable[[Any], tuple[Problem, ...]]


def with_privacy(check: Check, *names: str) -> Check:
    """Return a noun's rules with the reading of its free texts, the fields ``names``."""

    def both(noun: Any) -> tuple[Problem, ...]:
        return (*check(noun), *(problem for name in names for problem in _warnings(name, getattr(noun, name))))

    return both


def _warnings(field: str, text: str) -> tuple[Problem, ...]:
    found = find_personal_data(text)
    if not found:
        return ()
    message = (
        f"Có vẻ là thông tin cá nhân: “{'”, “'.join(found[:3])}”. Hãy xóa hoặc viết lại không nêu tên, số giấy tờ, "
        "địa chỉ; văn bản chưa lập được khi còn dòng này."
    )
    return (Problem(field, "personal_data", message, Importance.WARNING),)
