"""Pictures of every page, for the eye: ``python -m gpdesk.ui.screenshot FILE OUTDIR``."""

import os
import sys
from pathlib import Path

WIDTH, HEIGHT = 1366, 728  # a 1366x768 screen less the task bar


def main() -> int:
    """Save one PNG for each page; the scale is taken from ``QT_SCALE_FACTOR``."""
    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    scale = float(os.environ.get("QT_SCALE_FACTOR", "1"))
    from PySide6.QtCore import QSettings

    from gpdesk.ui.application import prepare_application
    from gpdesk.ui.main_window import MainWindow
    from gpdesk.ui.page_list import PageName
    from gpdesk.ui.session import Session
    from gpdesk.ui.theme import apply_sheet

    file, out = Path(sys.argv[1]), Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    application = prepare_application(sys.argv[:1])
    session = Session()
    window = MainWindow(session, QSettings(str(out / "settings.ini"), QSettings.Format.IniFormat))
    apply_sheet(application)
    window.resize(round(WIDTH / scale), round(HEIGHT / scale))
    window.show()
    suffix = "" if scale == 1 else f"-{round(scale * 100)}"
    application.processEvents()
    window.grab().save(str(out / f"window-start{suffix}.png"))
    session.open(file)
    for name in PageName:
        window.show_page(name)
        _wait(1200)
        window.grab().save(str(out / f"window-{name.value}{suffix}.png"))
    window.close()
    (out / "settings.ini").unlink(missing_ok=True)
    return 0


def _wait(milliseconds: int) -> None:
    """Let events and background work run; QTest's own wait would hold Python's lock and starve the worker."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
