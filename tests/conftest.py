"""What every test has: no screen, repeatable random examples."""

import os

import hypothesis

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
hypothesis.settings.register_profile("gpdesk", deadline=None, derandomize=True, max_examples=60)
hypothesis.settings.load_profile("gpdesk")
