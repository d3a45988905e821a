"""A window on a copy of the sample, made once for each test."""

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMessageBox

from gpdesk.data.store import Store
from gpdesk.sample import sample_plan_year
from gpdesk.ui.application import prepare_application
from gpdesk.ui.main_window import MainWindow
from gpdesk.ui.session import Session
from gpdesk.ui.theme import apply_sheet


@pytest.fixture(autouse=True)
def no_box_waits(monkeypatch):
    """A box nobody answers would wait for ever: it fails the test with its text instead."""

    def refuse(box):
        raise AssertionError(f"nobody answers: {box.windowTitle()} {getattr(box, 'text', str)()}")

    for kind in (QMessageBox, QDialog, QFileDialog, QInputDialog):
        monkeypatch.setattr(kind, "exec", refuse)


@pytest.fixture(scope="session")
def qapp_cls():
    return prepare_application.__annotations__["return"]


@pytest.fixture(scope="session")
def sample_bytes(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "mẫu.gpdesk"
    with Store.create(path) as store, store.operation("Đưa số liệu mẫu vào tệp"):
        store.add_plan_year(sample_plan_year(2024))
    return path.read_bytes()


@pytest.fixture
def sample_file(tmp_path, sample_bytes):
    path = tmp_path / "mẫu.gpdesk"
    path.write_bytes(sample_bytes)
    return path


@pytest.fixture
def window(qtbot, qapp, tmp_path):
    prepare_application([])
    session = Session()
    window = MainWindow(session, QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    apply_sheet(qapp)
    window.resize(1366, 728)
    window.show()
    yield window
    window.close()


@pytest.fixture
def desk(window, sample_file):
    window.session.open(sample_file)
    return window
