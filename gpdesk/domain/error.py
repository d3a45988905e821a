"""Faults of the world (disk, files, wrong use): each one is a Vietnamese sentence that says what to do next."""


class GpdeskError(Exception):
    """Something outside the program went wrong.

    ``str(error)`` is the sentence shown to the clerk, in Vietnamese: what happened and what to do next.
    Subclasses live beside the code that raises them and carry data, not formatted text, where it is needed.
    A fault that is not a ``GpdeskError`` is a bug of ours and is shown as one.
    """
