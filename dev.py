"""The one tool of a developer: ``python3 dev.py run | test | build``.

Standard library only. It makes ``.venv`` from ``requirements.lock`` when that is missing or has changed, installs the
system libraries that Qt needs on a bare Debian, and then does what was asked.
"""

import argparse
import ctypes.util
import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "gpdesk-lock.sha256"
OUT = ROOT / "out"
WINDOWS = sys.platform == "win32"
PAPERS = (
    "plan",
    "report",
    "activities",
    "action-month-plan",
    "action-month-schedule",
    "action-month-report",
    "invitation",
)
CALLED_FROM = Path.cwd()

# What PySide6 loads from the system, and the Debian 12 package that holds it.
QT_LIBRARIES = {
    "glib-2.0": "libglib2.0-0",
    "GL": "libgl1",
    "EGL": "libegl1",
    "xkbcommon": "libxkbcommon0",
    "fontconfig": "libfontconfig1",
    "dbus-1": "libdbus-1-3",
}


def main() -> int:
    """Read the command and do it; return the exit code."""
    parser = argparse.ArgumentParser(description="Set up, run, test and build gpdesk.")
    parser.add_argument("command", choices=("run", "test", "build"))
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="passed on: a file to run, arguments of pytest")
    arguments = parser.parse_args()
    if sys.version_info[:2] < (3, 11):  # noqa: UP036 - whoever calls us with an older one is to be told
        print("gpdesk needs Python 3.11 or newer.", file=sys.stderr)
        return 2
    os.chdir(ROOT)
    install_system_libraries()
    make_environment()
    return {"run": run, "test": test, "build": build}[arguments.command](arguments.rest)


def python() -> str:
    """Return the interpreter of the project's environment."""
    return str(VENV / ("Scripts/python.exe" if WINDOWS else "bin/python"))


def environment() -> dict[str, str]:
    """Return the environment of child processes: the checkout on the path, Qt without a screen where there is none."""
    variables = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    if not has_screen():
        variables["QT_QPA_PLATFORM"] = "offscreen"
    return variables


def has_screen() -> bool:
    """Tell whether a window can be shown."""
    return not sys.platform.startswith("linux") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def call(*command: str) -> int:
    """Run a command in the project's environment and return its exit code."""
    return subprocess.run(command, env=environment(), check=False).returncode


def install_system_libraries() -> None:
    """On Linux, install the libraries of Qt that are missing (Debian and its relatives), or say how."""
    if not sys.platform.startswith("linux"):
        return
    missing = [package for library, package in QT_LIBRARIES.items() if not has_library(library)]
    if not missing:
        return
    if shutil.which("apt-get") is None:
        print(f"Missing Qt libraries; install what Debian calls: {' '.join(missing)}", file=sys.stderr)
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if os.geteuid() != 0:
        if shutil.which("sudo") is None:
            print(f"Missing Qt libraries; as root: apt-get update && {' '.join(install)}", file=sys.stderr)
            return
        install.insert(0, "sudo")
    print(f"Installing the system libraries of Qt: {' '.join(missing)}", flush=True)
    variables = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    update = [*install[: install.index("apt-get") + 1], "update"]
    if subprocess.run(update, env=variables, stdout=subprocess.DEVNULL, check=False).returncode == 0:
        subprocess.run(install, env=variables, stdout=subprocess.DEVNULL, check=False)


def has_library(name: str) -> bool:
    """Tell whether the loader finds a library: by its usual file names, for find_library needs ldconfig or gcc."""
    if ctypes.util.find_library(name):
        return True
    for suffix in ("so.0", "so.1", "so.3"):
        try:
            ctypes.CDLL(f"lib{name}.{suffix}")
        except OSError:
            continue
        return True
    return False


def make_environment() -> None:
    """Make ``.venv`` hold exactly what the lock file names; a stamp says for which lock it was made."""
    digest = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if STAMP.exists() and STAMP.read_text(encoding="ascii") == digest and Path(python()).exists():
        return
    print("Setting up .venv from requirements.lock (once) ...", flush=True)
    try:
        venv.create(VENV, with_pip=True, clear=True)
    except subprocess.CalledProcessError:
        # A bare Debian ships Python without ensurepip; its package python3-venv brings it.
        sys.exit("Cannot make .venv: install the package python3-venv, then try again.")
    pip = [python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", str(LOCK)]
    subprocess.run(pip, check=True)
    link_project()
    STAMP.write_text(digest, encoding="ascii")


def link_project() -> None:
    """Make the checkout importable in ``.venv`` and give it the command ``gpdesk``, as an installation would."""
    packages = VENV / (
        "Lib/site-packages" if WINDOWS else f"lib/python{sys.version_info[0]}.{sys.version_info[1]}/site-packages"
    )
    # Python reads such files in the encoding of the system, which may lack the letters of the folder.
    line = f"import sys; sys.path.append({str(ROOT)!a})\n"
    (packages / "gpdesk-checkout.pth").write_text(line, encoding="ascii")
    if WINDOWS:
        (VENV / "Scripts" / "gpdesk.bat").write_text('@"%~dp0python.exe" -m gpdesk %*\r\n', encoding="ascii")
        return
    script = VENV / "bin" / "gpdesk"
    script.write_text(f'#!/bin/sh\nexec "{python()}" -m gpdesk "$@"\n', encoding="utf-8")
    script.chmod(0o755)


def run(rest: list[str]) -> int:
    """Open the desk on the sample file (or the given one); without a screen leave pictures and papers in ``out/``."""
    OUT.mkdir(exist_ok=True)
    file = CALLED_FROM / rest[0] if rest else OUT / "mau.gpdesk"
    if not file.exists() and call(python(), "-m", "gpdesk", "new", str(file), "--sample"):
        return 1
    if has_screen():
        return call(python(), "-m", "gpdesk", str(file))
    print("No screen here: leaving pictures of the window and the sample's papers in out/.", flush=True)
    export = [python(), "-m", "gpdesk", "export", str(file), "--format", "pdf,docx,xlsx", "--force", "--out", str(OUT)]
    codes = [
        call(python(), "-m", "gpdesk.ui.screenshot", str(file), str(OUT)),
        *(call(*export, "--paper", paper) for paper in PAPERS),
    ]
    return max(codes)


def test(rest: list[str]) -> int:
    """Run lint, types, import contracts and tests; all of them, even if one fails."""
    scripts = Path(python()).parent
    steps = (
        ("format", [python(), "-m", "ruff", "format", "--check", "."]),
        ("lint", [python(), "-m", "ruff", "check", "."]),
        ("types", [python(), "-m", "mypy"]),
        ("imports", [str(scripts / "lint-imports")]),
        ("tests", [python(), "-m", "pytest", *rest]),
    )
    failed = []
    for name, command in steps:
        print(f"== {name}", flush=True)
        if call(*command):
            failed.append(name)
    if failed:
        print(f"FAILED: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def build(_rest: list[str]) -> int:
    """Make the one-folder program with PyInstaller, let it test itself, and print its size."""
    if call(python(), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "build.spec"):
        return 1
    folder = ROOT / "dist" / "gpdesk"
    strip_python(folder)
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    print(f"{folder.relative_to(ROOT)}: {size / 1e6:.1f} MB", flush=True)
    return call(str(folder / ("gpdesk.exe" if WINDOWS else "gpdesk")), "self-test")


def strip_python(folder: Path) -> None:
    """Take the symbols for debuggers out of Python's own library, which some builds of Python keep (17 MB)."""
    strip = shutil.which("strip")
    if strip is None or WINDOWS:
        return
    for library in folder.rglob("libpython3*.so*"):
        if not library.is_symlink():
            subprocess.run([strip, "--strip-unneeded", str(library)], check=False)


if __name__ == "__main__":
    sys.exit(main())
