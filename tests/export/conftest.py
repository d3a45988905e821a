"""Papers of the tests are set in the typeface that comes with the program, on every machine."""

import pytest

from gpdesk.export.fonts import bundled_files
from gpdesk.export.pdf import typeface


@pytest.fixture(scope="session", autouse=True)
def bundled_typeface():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(typeface, "typeface_files", bundled_files)
        typeface._register.cache_clear()
        yield
        typeface._register.cache_clear()
