"""Exit codes of the command line; scripts of the city office rely on them."""

from enum import IntEnum


class ExitCode(IntEnum):
    """What the end of a command says: done, the answer is no, wrong use, could not be done."""

    DONE = 0
    ANSWER_NO = 1
    WRONG_USE = 2
    FAILED = 3
