"""``python -m gpdesk``."""

import gc
import sys

# Most of what a start makes (modules, classes, fonts) stays: looking through it for cycles every 700 objects, as Python
# does unasked, takes a tenth of the time until the window or the paper is there.
gc.set_threshold(20_000, 20, 20)

from gpdesk.cli import main  # noqa: E402 - the modules are what is made

sys.exit(main())
