"""The command line of gpdesk: reads the words, calls the command, turns faults into one Vietnamese sentence."""

import contextlib
import importlib
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from gpdesk.command.argument import Parser, WrongUse, day_option, period_code, run_count, year_number
from gpdesk.command.exit_code import ExitCode
from gpdesk.data.fault import system_fault
from gpdesk.domain.error import GpdeskError

COMMANDS = (
    "new",
    "import-plan",
    "import-values",
    "collection-forms",
    "papers",
    "export",
    "export-calendar",
    "check",
    "self-test",
    "bench",
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run gpdesk with these words (the process's own if None) and return the exit code."""
    _speak_utf8()
    try:
        return _answer(list(sys.argv[1:] if argv is None else argv))
    finally:
        _drop_unwritten()


def _answer(words: list[str]) -> int:
    try:
        if not words or (not words[0].startswith("-") and words[0] not in COMMANDS):
            return _open_desk(words)
        return _run_command(words)
    except WrongUse as fault:
        return _fail(f"Câu lệnh chưa đúng: {fault}. Gõ “gpdesk --help” để xem cách dùng.", ExitCode.WRONG_USE)
    except GpdeskError as fault:
        return _fail(str(fault), ExitCode.FAILED)
    except BrokenPipeError:
        # The reader of our output went away (as with "| head"); there is nobody left to tell.
        return int(ExitCode.DONE)
    except KeyboardInterrupt:
        return _fail("Đã dừng theo yêu cầu; tệp dữ liệu vẫn nguyên vẹn.", ExitCode.FAILED)
    except OSError as fault:
        return _fail(str(system_fault(Path(fault.filename or "kết quả in ra"), fault)), ExitCode.FAILED)
    except MemoryError:
        return _fail("Máy không đủ bộ nhớ cho việc này. Hãy đóng bớt chương trình rồi thử lại.", ExitCode.FAILED)
    except Exception as bug:
        return _fail(_bug_sentence(bug), ExitCode.FAILED)


def _parser() -> Parser:
    parser = Parser(
        prog="gpdesk",
        usage="gpdesk [TỆP]  hoặc  gpdesk LỆNH ...",
        description="Sổ công tác bình đẳng giới của phường: kế hoạch, số liệu, văn bản. Gọi “gpdesk TỆP” để mở cửa sổ.",
    )
    commands = parser.add_subparsers(prog="gpdesk", dest="command", metavar="LỆNH", title="Các lệnh", required=True)

    new = commands.add_parser("new", help="tạo tệp dữ liệu mới")
    new.add_argument("file", metavar="TỆP", type=Path, help="tệp .gpdesk sẽ tạo")
    new.add_argument("--year", metavar="NĂM", type=year_number, help="lập sẵn kế hoạch trống của năm này")
    new.add_argument("--sample", action="store_true", help="đưa vào số liệu mẫu của một phường giả định")
    new.add_argument("--force", action="store_true", help="ghi đè tệp đã có")

    plan = commands.add_parser("import-plan", help="đọc kế hoạch gõ bằng Word vào tệp")
    plan.add_argument("file", metavar="TỆP", type=Path, help="tệp .gpdesk")
    plan.add_argument("plan", metavar="KẾ_HOẠCH", type=Path, help="kế hoạch dạng .txt hoặc .docx")
    plan.add_argument("--json", action="store_true", help="in toàn bộ kết quả dạng JSON")
    plan.add_argument("--correct", action="store_true", help="đồng ý sửa mọi chỗ nghi sai có gợi ý sửa")
    plan.add_argument("--dry-run", action="store_true", help="chỉ đọc và in kết quả, không ghi vào tệp")
    plan.add_argument("--year", metavar="NĂM", type=year_number, help="năm của kế hoạch, khi văn bản không ghi rõ")
    plan.add_argument("--force", action="store_true", help="thay kế hoạch cùng năm đã có trong tệp")

    _add_values(commands)
    papers = commands.add_parser("papers", help="liệt kê các loại văn bản có thể xuất")
    papers.add_argument("--json", action="store_true", help="in dạng JSON")

    export = commands.add_parser("export", help="xuất văn bản ra PDF, Word, Excel")
    export.add_argument("file", metavar="TỆP", type=Path, help="tệp .gpdesk")
    export.add_argument("--paper", metavar="LOẠI", required=True, help="loại văn bản (xem “gpdesk papers”)")
    export.add_argument(
        "--period", metavar="KỲ", type=period_code, help="2024, 2024-H1, 2024-Q3; bỏ trống là cả năm mới nhất"
    )
    export.add_argument("--format", metavar="DẠNG", default="pdf", help="pdf, docx, xlsx, ngăn bằng dấu phẩy")
    export.add_argument("--out", metavar="THƯ_MỤC", type=Path, required=True, help="thư mục chứa tệp xuất ra")
    export.add_argument(
        "--true-counts", action="store_true", help="in cả số bạo lực từ 1 đến 4, văn bản ghi LƯU HÀNH NỘI BỘ"
    )
    export.add_argument(
        "--from",
        dest="first",
        metavar="NGÀY",
        type=day_option,
        help="từ ngày, cho báo cáo kết quả hoạt động (--paper activities), ví dụ 15/11/2024",
    )
    export.add_argument(
        "--to", dest="last", metavar="NGÀY", type=day_option, help="đến ngày, cho báo cáo kết quả hoạt động"
    )
    export.add_argument(
        "--event", metavar="TÊN", help="tên sự kiện của giấy mời, có thể kèm ngày; bỏ trống là lễ ra quân"
    )
    export.add_argument("--unit", metavar="ĐƠN_VỊ", help="đơn vị được mời; bỏ trống là mỗi đơn vị phối hợp một giấy")
    export.add_argument("--force", action="store_true", help="ghi đè tệp đã có")

    _add_calendar(commands)
    check = commands.add_parser("check", help="kiểm tra tệp, số liệu và những gì còn thiếu")
    check.add_argument("file", metavar="TỆP", type=Path, help="tệp .gpdesk")
    check.add_argument("--json", action="store_true", help="in dạng JSON")

    commands.add_parser("self-test", help="tự kiểm tra chương trình bằng một vòng công việc trọn vẹn")

    bench = commands.add_parser("bench", help="đo tốc độ trên máy này")
    bench.add_argument("--runs", metavar="SỐ", type=run_count, default=5, help="số lần đo mỗi việc")
    return parser


def _add_values(commands: Any) -> None:
    values = commands.add_parser("import-values", help="nhập số liệu từ bảng Excel hoặc phiếu thu thập")
    values.add_argument("file", metavar="TỆP", type=Path, help="tệp .gpdesk")
    values.add_argument("books", metavar="BẢNG", type=Path, nargs="+", help="bảng .xlsx, hoặc các phiếu thu thập .xlsx")
    values.add_argument("--year", metavar="NĂM", type=year_number, help="năm của số liệu; bỏ trống là năm mới nhất")
    values.add_argument(
        "--period", metavar="KỲ", type=period_code, help="kỳ của số liệu khi bảng không ghi, ví dụ 2024-Q3"
    )
    values.add_argument("--dry-run", action="store_true", help="chỉ so sánh và in kết quả, không ghi vào tệp")
    values.add_argument("--errors", metavar="TỆP_XLSX", type=Path, help="lưu các dòng sai thành bảng Excel để sửa")
    values.add_argument("--json", action="store_true", help="in dạng JSON")
    values.add_argument("--force", action="store_true", help="ghi đè tệp các dòng sai đã có")

    forms = commands.add_parser("collection-forms", help="lập phiếu thu thập số liệu cho từng đơn vị")
    forms.add_argument("file", metavar="TỆP", type=Path, help="tệp .gpdesk")
    forms.add_argument("--period", metavar="KỲ", type=period_code, required=True, help="kỳ thu thập, ví dụ 2024-Q3")
    forms.add_argument("--out", metavar="THƯ_MỤC", type=Path, required=True, help="thư mục chứa phiếu")
    forms.add_argument("--force", action="store_true", help="ghi đè tệp đã có")


def _add_calendar(commands: Any) -> None:
    calendar = commands.add_parser("export-calendar", help="xuất lịch sự kiện (.ics) cho Outlook")
    calendar.add_argument("file", metavar="TỆP", type=Path, help="tệp .gpdesk")
    calendar.add_argument("--from", dest="first", metavar="NGÀY", type=day_option, help="từ ngày; bỏ trống là đầu năm")
    calendar.add_argument("--to", dest="last", metavar="NGÀY", type=day_option, help="đến ngày; bỏ trống là cuối năm")
    calendar.add_argument("--year", metavar="NĂM", type=year_number, help="năm; bỏ trống là năm mới nhất")
    calendar.add_argument("--out", metavar="TỆP_ICS", type=Path, required=True, help="tệp .ics sẽ tạo")
    calendar.add_argument("--force", action="store_true", help="ghi đè tệp đã có")


def _run_command(words: list[str]) -> int:
    if words[0].startswith("-") and words[0] not in {"-h", "--help"}:
        raise WrongUse(f"không hiểu “{words[0]}”")
    arguments = _parser().parse_args(words)
    command = importlib.import_module(f"gpdesk.command.{arguments.command.replace('-', '_')}")
    code = int(command.run(arguments))
    if sys.stdout is not None:
        # A disk that is full or a reader that went away shows only now.
        sys.stdout.flush()
    return code


def _open_desk(words: list[str]) -> int:
    if len(words) > 1:
        raise WrongUse(f"không hiểu “{words[1]}” sau tên tệp")
    if words and not words[0].endswith(".gpdesk") and not (words[0] and Path(words[0]).exists()):
        raise WrongUse(f"không có lệnh hay tệp nào tên “{words[0]}”")
    from gpdesk.app import run_desk

    return run_desk(Path(words[0]) if words else None)


def _speak_utf8() -> None:
    """Windows consoles may be set to a code page without Vietnamese; never die of a letter."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _drop_unwritten() -> None:
    """Drop what a full disk or a closed pipe refused: Python tries it again at exit and would answer 120."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except OSError:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)


def _fail(sentence: str, code: ExitCode) -> int:
    with contextlib.suppress(OSError):
        print(sentence, file=sys.stderr, flush=True)
    return int(code)


def _bug_sentence(bug: Exception) -> str:
    place = traceback.extract_tb(bug.__traceback__)[-1]
    return (
        f"Chương trình gặp lỗi của chính nó ({type(bug).__name__} ở {Path(place.filename).name}:{place.lineno}); "
        "tệp dữ liệu vẫn nguyên vẹn. Hãy chép câu này gửi người hỗ trợ."
    )
