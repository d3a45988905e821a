"""Word's automatic numbers, made visible: a clerk's "1." and "a)" are often not in the text at all."""

from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


class Numbering:
    """Counts the numbered paragraphs of one document in order, and knows which are bold."""

    def __init__(self, document: Any) -> None:
        self._levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self._abstract: dict[str, str] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._styles = {style.get(f"{_W}styleId"): style for style in document.styles.element.iter(f"{_W}style")}
        part = next((r.target_part for r in document.part.rels.values() if r.reltype.endswith("/numbering")), None)
        root = getattr(part, "element", None)
        if root is None:
            return
        for abstract in root.iter(f"{_W}abstractNum"):
            self._levels[abstract.get(f"{_W}abstractNumId")] = dict(map(_level, abstract.iter(f"{_W}lvl")))
        for num in root.iter(f"{_W}num"):
            reference = num.find(f"{_W}abstractNumId")
            if reference is not None:
                self._abstract[num.get(f"{_W}numId")] = reference.get(f"{_W}val")

    def label(self, paragraph: Any) -> str:
        """Return the automatic label of the next paragraph ("1.", "a)", "-"), "" where it has none."""
        found = self._number_properties(paragraph)
        if found is None:
            return ""
        num_id, level = found
        abstract = self._abstract.get(num_id, "")
        levels = self._levels.get(abstract, {})
        if level not in levels:
            return ""
        counts = self._counts.setdefault(abstract, {})
        counts[level] = counts.get(level, levels[level][2] - 1) + 1
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        form, pattern, _ = levels[level]
        if form == "bullet":
            return "+" if pattern.strip() == "+" else "-"
        if form == "none":
            return ""
        for index in range(level + 1):
            own_form, _, start = levels.get(index, ("decimal", "", 1))
            pattern = pattern.replace(f"%{index + 1}", _numeral(counts.get(index, start), own_form))
        return pattern

    def is_bold(self, paragraph: Any) -> bool:
        """Tell whether every run with letters is bold, by itself or by the paragraph's style."""
        style = self._styles.get(self._style_id(paragraph))
        by_style = style is not None and _switch(style.find(f"{_W}rPr/{_W}b"), default=False)
        runs = [run for run in paragraph.iter(f"{_W}r") if "".join(t.text or "" for t in run.iter(f"{_W}t")).strip()]
        return bool(runs) and all(_switch(run.find(f"{_W}rPr/{_W}b"), default=by_style) for run in runs)

    def _number_properties(self, paragraph: Any) -> tuple[str, int] | None:
        own = paragraph.find(f"{_W}pPr/{_W}numPr")
        style = self._styles.get(self._style_id(paragraph))
        for properties in (own, style.find(f"{_W}pPr/{_W}numPr") if style is not None else None):
            if properties is None:
                continue
            num_id, level = properties.find(f"{_W}numId"), properties.find(f"{_W}ilvl")
            if num_id is not None:
                if num_id.get(f"{_W}val") == "0":
                    return None
                return num_id.get(f"{_W}val"), int(level.get(f"{_W}val")) if level is not None else 0
        return None

    @staticmethod
    def _style_id(paragraph: Any) -> str:
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        return "" if style is None else str(style.get(f"{_W}val"))


def _level(element: Any) -> tuple[int, tuple[str, str, int]]:
    def value(name: str, default: str) -> str:
        child = element.find(f"{_W}{name}")
        return default if child is None else str(child.get(f"{_W}val", default))

    start = value("start", "1")
    return int(element.get(f"{_W}ilvl")), (
        value("numFmt", "decimal"),
        value("lvlText", "%1."),
        int(start) if start.isdigit() else 1,
    )


def _switch(element: Any, *, default: bool) -> bool:
    if element is None:
        return default
    return element.get(f"{_W}val", "1") not in {"0", "false", "off"}


def _numeral(number: int, form: str) -> str:
    if form in {"upperRoman", "lowerRoman"} and 0 < number < 400:
        text, rest = "", number
        for value, sign in _ROMAN:
            count, rest = divmod(rest, value)
            text += sign * count
        return text if form == "upperRoman" else text.lower()
    if form in {"lowerLetter", "upperLetter"} and 1 <= number <= 26:
        text = chr(ord("a") + number - 1)
        return text if form == "lowerLetter" else text.upper()
    return str(number)
