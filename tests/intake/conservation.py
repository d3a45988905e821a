"""Whether every word of a plan is still there after it was read."""

import re
from collections import Counter
from collections.abc import Iterable

from gpdesk.domain.text import fold
from gpdesk.intake.plan_reader import PlanIntake

_WORD = re.compile(r"[^\W_]+")
# Labels and the fixed words of the form, where they stand as such; they are printed anew.
_FORM = re.compile(
    r"cong hoa xa hoi chu nghia viet nam|doc lap\s?[-–]\s?tu do\s?[-–]\s?hanh phuc|\((?:da )?ky[^)]*\)|noi nhan(?=\s*:)|"
    r"^(?:du thao )?ke hoach(?=$| )|^\(?so(?=[\s:]+[\d/…])|\bngay[\s\d.…]+thang[\s\d.…]+nam[\s\d.…]*\)?$|(?<=, )ngay[\s\d/]+$|"
    r"(?<=[.;:]) (?:[-+] )?chi tieu[ \d.]*[:.]|"
    r"^(?:phan|muc) (?:thu )?(?:[ivx\d]+\s*(?:[.:]|$)|(?:nhat|hai|ba|tu|nam)$)|^ct\d+\.|^chi tieu(?= ?[\d.]*[:. ])[ \d.]*|^muc tieu(?= \d| [ivx]+:)[ \divx]*|^muc tieu thu \w+"
)


def lost_words(intake: PlanIntake) -> list[str]:
    """Return the words of the source that stand nowhere in the result, each as often as it is missing."""
    return words_missing_from(intake, _texts(intake))


def words_missing_from(intake: PlanIntake, texts: Iterable[str]) -> list[str]:
    """Return the words of the source that these texts do not hold, each as often as it is missing."""
    lines = (*intake.source.lines, *intake.source.left_out)
    wanted = Counter(_WORD.findall(" ".join(_bare(line.text) for line in lines)))
    have = Counter(_WORD.findall(" ".join(map(_folded, texts))))
    return sorted((wanted - have).elements())


def _folded(text: str) -> str:
    return fold(text).replace("ubnd", "uy ban nhan dan")


def _bare(text: str) -> str:
    """Return a source line without its label and the words of the form."""
    folded = re.sub(r"^t/m\b", "tm", _folded(text))
    folded = re.sub(
        r"^\d+(?:\.\d+)+[.)/:]?\s|^\(\w{1,2}\)|^(?:[ivx]+|\d+(?:\.\d+)*|[a-z])\s*[./):–-]{1,2}", "", folded
    ).strip(" -–+*•")
    return _FORM.sub(" ", _FORM.sub(" ", folded).strip())


def _texts(intake: PlanIntake) -> list[str]:
    year = intake.plan_year
    plan = year.plan
    issued = (
        f"{plan.issued_on.day:02d} {plan.issued_on.day} {plan.issued_on.month:02d} {plan.issued_on.month} {plan.issued_on.year}"
        if plan.issued_on
        else ""
    )
    return [
        plan.title,
        plan.number,
        plan.symbol,
        issued,
        str(plan.year),
        *(
            f"{office.name} {office.short_name} {' '.join(office.head_lines)} {office.parent_line} {office.place}"
            for office in year.offices
        ),
        *(f"{signer.name} {' '.join(signer.authority)}" for signer in year.signers),
        *(recipient.text for recipient in year.recipients if recipient.paper_kind == "plan"),
        *(basis.text for basis in year.legal_bases),
        *(line.text for line in year.lines),
        *(f"{objective.title} {objective.lead}" for objective in year.objectives),
        *(target.statement for target in year.targets),
        *(doubt.found for doubt in intake.doubts),
    ]
