"""Annexes of a paper: their numbers, and how the text of the paper mentions them."""

from collections.abc import Iterable
from dataclasses import dataclass

from gpdesk.export.document import Appendix, Block
from gpdesk.export.label import roman
from gpdesk.export.letterhead import closed


@dataclass(frozen=True, slots=True)
class Annex:
    """One annex to be; ``mention`` is how the text calls it. One without content is left out."""

    title: str
    mention: str
    body: tuple[Block, ...]
    is_landscape: bool = True


@dataclass(frozen=True, slots=True)
class Annexes:
    """The annexes, and how the paper mentions them ("Phụ lục I: kết quả thực hiện các chỉ tiêu; ...")."""

    appendices: tuple[Appendix, ...]
    mention: str
    _labels: tuple[tuple[str, str], ...]

    @property
    def attached(self) -> str:
        """How the last sentence of the paper mentions them: " (kèm theo ...)", "" where there is none."""
        return f" (kèm theo {self.mention})" if self.appendices else ""

    def label(self, mention: str) -> str:
        """Return the label of one annex ("Phụ lục II"), "" where there is none."""
        return dict(self._labels).get(mention, "")


def build_annexes(annexes: Iterable[Annex], attached_to: str) -> Annexes:
    """Return the annexes for which there is something; a lone one has no number (Phụ lục I, mục III.1 of the decree)."""
    own = [annex for annex in annexes if annex.body]
    labels = ["Phụ lục"] if len(own) == 1 else [f"Phụ lục {roman(number + 1)}" for number in range(len(own))]
    pairs = list(zip(labels, own, strict=True))
    appendices = tuple(
        Appendix(label, annex.title, attached_to, closed(annex.body), annex.is_landscape) for label, annex in pairs
    )
    if len(own) == 1:
        mention = f"Phụ lục {own[0].mention}"
    else:
        mention = "; ".join(f"{label}: {annex.mention}" for label, annex in pairs)
    return Annexes(appendices, mention, tuple((annex.mention, label) for label, annex in pairs))
