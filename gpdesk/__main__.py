"""``python -m gpdesk``."""

import sys

from gpdesk.cli import main

sys.exit(main())
