"""What can be wrong with a data file; each fault is one Vietnamese sentence."""

from pathlib import Path

from gpdesk.domain.error import GpdeskError


class UnsoundFile(GpdeskError):
    """The file was read and is not a sound gpdesk file; it was left untouched."""


class EmptyFile(UnsoundFile):
    """A file of no bytes."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"Tệp {path.name} rỗng (0 byte), không có dữ liệu. Hãy mở bản sao lưu gần nhất.")


class NotADatabase(UnsoundFile):
    """A file of some other kind: text, Word, picture."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Tệp {path.name} không phải tệp dữ liệu của chương trình. Hãy chọn tệp có đuôi .gpdesk do chương trình tạo."
        )


class ForeignDatabase(UnsoundFile):
    """An SQLite file of another program."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Tệp {path.name} là cơ sở dữ liệu của chương trình khác. Hãy chọn tệp .gpdesk do chương trình này tạo."
        )


class FileTooNew(UnsoundFile):
    """Written by a newer gpdesk than this one."""

    def __init__(self, path: Path, version: int, known: int) -> None:
        super().__init__(
            f"Tệp {path.name} do phiên bản mới hơn của chương trình tạo (cấu trúc {version}, máy này đọc được đến "
            f"{known}). Hãy cài phiên bản mới rồi mở lại."
        )


class FileTooLarge(UnsoundFile):
    """Far larger than any ward's file can be."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Tệp {path.name} lớn bất thường, không thể là dữ liệu của một phường. Hãy kiểm tra lại tệp đã chọn."
        )


class UnknownSchema(UnsoundFile):
    """Tables, views or triggers that gpdesk never made."""

    def __init__(self, path: Path, names: tuple[str, ...]) -> None:
        super().__init__(
            f"Tệp {path.name} có cấu trúc lạ ({', '.join(names[:5])}), có thể đã bị chương trình khác sửa. "
            "Hãy mở bản sao lưu gần nhất."
        )


class DamagedFile(UnsoundFile):
    """Truncated or corrupt."""

    def __init__(self, path: Path, detail: str) -> None:
        super().__init__(f"Tệp {path.name} bị hỏng ({detail}). Hãy mở bản sao lưu gần nhất; tệp này được giữ nguyên.")


class UnreadableRow(UnsoundFile):
    """A stored value that gpdesk cannot have written; ``what`` is the Vietnamese name of its kind."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"Trong tệp có một {what} mang giá trị lạ, có thể đã bị chương trình khác sửa. Hãy mở bản sao lưu gần nhất."
        )


class WalFile(UnsoundFile):
    """Switched to write-ahead logging by another program, with part of the data still in a side file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Tệp {path.name} đang mở trong chương trình khác, hoặc chương trình đó bị ngắt giữa chừng: phần dữ liệu mới "
            f"còn nằm ở tệp {path.name}-wal. Hãy đóng chương trình đó đúng cách rồi mở lại."
        )


class StrayLog(UnsoundFile):
    """A write-ahead log beside a file that has none: SQLite would mix its pages into the file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Bên cạnh tệp {path.name} có tệp {path.name}-wal không thuộc về nó. Hãy chuyển tệp -wal đó sang thư mục "
            "khác rồi mở lại."
        )


class FileMissing(GpdeskError):
    """No such file."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"Không tìm thấy tệp {path}. Hãy kiểm tra lại tên và thư mục.")


class NotAFile(GpdeskError):
    """A folder where a file was expected."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} là thư mục, không phải tệp. Hãy chọn một tệp .gpdesk.")


class FileExists(GpdeskError):
    """A new file would overwrite another."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"Đã có tệp {path}. Hãy chọn tên khác, hoặc thêm --force để ghi đè.")


class FileLocked(GpdeskError):
    """Open for writing in another window of gpdesk."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"Tệp {path.name} đang mở trong một cửa sổ khác. Hãy đóng cửa sổ đó rồi mở lại.")


class FileBusy(GpdeskError):
    """Another program is writing into the file at this moment."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"Chương trình khác đang dùng tệp {path.name}. Hãy đóng chương trình đó rồi thử lại.")


class FileMoved(GpdeskError):
    """Moved, renamed or removed while it was open; what was acknowledged before is in the file, wherever it is."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Tệp {path.name} đã bị chuyển, đổi tên hoặc xóa trong khi đang mở nên chưa lưu được thay đổi vừa rồi. "
            "Hãy đưa tệp về chỗ cũ rồi làm lại, hoặc mở tệp ở chỗ mới."
        )


class FileUnwritable(GpdeskError):
    """The system does not let us read or write the file."""

    def __init__(self, path: Path, detail: str) -> None:
        super().__init__(
            f"Không đọc hoặc ghi được tệp {path.name} ({detail}). Hãy kiểm tra quyền truy cập, ổ đĩa còn trống và USB "
            "còn cắm, rồi thử lại."
        )


class WriteProtected(GpdeskError):
    """The file, its folder or its disk can be read but not written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Tệp {path.name} hoặc thư mục chứa nó chỉ cho đọc. Hãy chép tệp vào thư mục của mình trong máy rồi mở bản "
            "chép đó."
        )


class ReadOnlyStore(GpdeskError):
    """A write was asked of a file opened for reading only."""

    def __init__(self) -> None:
        super().__init__("Tệp đang mở ở chế độ chỉ đọc nên không sửa được. Hãy chép tệp vào máy rồi mở lại.")


class YearExists(GpdeskError):
    """The file already holds a plan of that year."""

    def __init__(self, year: int) -> None:
        super().__init__(f"Tệp đã có kế hoạch năm {year}. Hãy chọn năm khác hoặc xóa kế hoạch cũ trước.")


class NotFound(GpdeskError):
    """A row that is no longer there; ``what`` is the Vietnamese name of its kind."""

    def __init__(self, what: str) -> None:
        super().__init__(f"Mục này không còn trong tệp ({what}), có thể vừa bị xóa. Hãy tải lại trang.")


class PeriodLocked(GpdeskError):
    """A figure of a locked period was to be changed."""

    def __init__(self) -> None:
        super().__init__(
            "Số liệu của kỳ này đã khóa theo báo cáo đã phát hành nên không sửa được. "
            "Muốn sửa, hãy mở khóa ở trang Văn bản và ghi lý do."
        )


class UndoBlocked(GpdeskError):
    """One operation cannot be taken back by itself: a later one touched the same rows."""

    def __init__(self, label: str, blocker: str) -> None:
        super().__init__(
            f"Không hoàn tác riêng được việc “{label}”: việc “{blocker}” làm sau đã đụng đến cùng chỗ. "
            "Hãy hoàn tác việc đó trước."
        )


class UndoTouchesMore(GpdeskError):
    """Taking back one operation would take away rows that were added below its own later."""

    def __init__(self, label: str) -> None:
        super().__init__(
            f"Không hoàn tác riêng được việc “{label}”: có mục được thêm vào sau sẽ mất theo. "
            "Hãy xóa các mục thêm sau trước, hoặc dùng Hoàn tác (Ctrl+Z) lần lượt."
        )
