"""The lists of the directory: who issues, signs and receives, on what grounds, and what is due when."""

from collections.abc import Callable
from datetime import date
from typing import Any

from gpdesk.domain.check import check_legal_basis, check_office, check_recipient, check_signer
from gpdesk.domain.deadline import Deadline, days_left_words
from gpdesk.domain.identity import DeadlineId, LegalBasisId, OfficeId, RecipientId, SignerId, new_id
from gpdesk.domain.log_check import check_deadline
from gpdesk.domain.office import Office, Recipient, Signer
from gpdesk.domain.paper import PaperKind
from gpdesk.domain.personal_data_check import DEADLINE_TEXTS
from gpdesk.domain.plan import LegalBasis
from gpdesk.domain.plan_year import PlanYear
from gpdesk.ui.field import Field, FieldKind, enum_choices
from gpdesk.ui.log import Log
from gpdesk.ui.noun_model import Column, field_column
from gpdesk.ui.privacy import with_privacy

Year = Callable[[], PlanYear | None]
VALIDITY = (
    Field("valid_from", "Có hiệu lực từ", FieldKind.DATE, "Để trống nếu không rõ", is_optional=True),
    Field("valid_to", "Đến hết ngày", FieldKind.DATE, "Để trống nếu còn hiệu lực", is_optional=True),
)
OFFICE_FIELDS = (
    Field("name", "Tên trong câu", FieldKind.WRAPPED, "Ví dụ: Ủy ban nhân dân phường Mỹ Thạnh"),
    Field("short_name", "Tên viết tắt", hint="Ví dụ: UBND phường Mỹ Thạnh"),
    Field("head_lines", "Tên ở đầu văn bản", FieldKind.LINES, "Mỗi dòng một hàng, chữ in hoa"),
    Field("parent_line", "Cơ quan chủ quản", hint="Thường để trống với Ủy ban nhân dân"),
    Field("symbol", "Ký hiệu", hint="Ví dụ: UBND"),
    Field("place", "Địa danh", hint="Ghi trước ngày tháng"),
    Field("superior", "Kính gửi (cấp trên)", FieldKind.WRAPPED, "Nơi nhận báo cáo"),
    *VALIDITY,
)
SIGNER_FIELDS = (
    Field("name", "Họ và tên"),
    Field("authority", "Quyền hạn, chức vụ", FieldKind.LINES, "Ví dụ: KT. CHỦ TỊCH, xuống dòng PHÓ CHỦ TỊCH"),
    Field(
        "collective",
        "Ký thay mặt tập thể (thêm “TM.”)",
        FieldKind.SWITCH,
        "Thêm dòng TM. ỦY BAN NHÂN DÂN ở trên chức vụ",
    ),
    *VALIDITY,
)
_SPAN = tuple(field_column(field, 10, head) for field, head in zip(VALIDITY, ("Từ ngày", "Đến ngày"), strict=True))


def office_log() -> Log:
    """Return the offices that issue papers."""
    return Log(
        "office",
        "cơ quan",
        OFFICE_FIELDS,
        (field_column(OFFICE_FIELDS[0], 0, "Cơ quan"), *_SPAN),
        check_office,
        lambda _position: Office(
            OfficeId(new_id()), "Ủy ban nhân dân phường", "UBND phường", ("ỦY BAN NHÂN DÂN", "PHƯỜNG"), "UBND", ""
        ),
        lambda office: office.name,
        lambda store: store.offices,
    )


def signer_log() -> Log:
    """Return those who sign."""
    return Log(
        "signer",
        "người ký",
        SIGNER_FIELDS,
        (field_column(SIGNER_FIELDS[0], 0), field_column(SIGNER_FIELDS[1], 20, "Chức vụ"), *_SPAN),
        check_signer,
        lambda _position: Signer(SignerId(new_id()), "", ("CHỦ TỊCH",)),
        lambda signer: signer.name,
        lambda store: store.signers,
    )


def recipient_log() -> Log:
    """Return the lines of "Nơi nhận"."""
    text = Field("text", "Nơi nhận", FieldKind.WRAPPED, "Không ghi gạch đầu dòng và dấu chấm phẩy")
    kinds = tuple((kind.value, label) for kind, label in enum_choices(PaperKind))
    kind = Field("paper_kind", "Của văn bản", FieldKind.CHOICE, choices=kinds)
    return Log(
        "recipient",
        "nơi nhận",
        (text, kind),
        (field_column(text, 0), field_column(kind, 14)),
        check_recipient,
        lambda position: Recipient(RecipientId(new_id()), PaperKind.PLAN.value, position, "Lưu: VT"),
        lambda recipient: recipient.text,
        lambda store: store.recipients,
        is_ordered=True,
    )


def basis_log(year: Year) -> Log:
    """Return the grounds of the year's plan."""
    text = Field("text", "Căn cứ", FieldKind.WRAPPED, "Cả câu, bắt đầu bằng “Căn cứ”")

    def make(position: int) -> LegalBasis | None:
        plan_year = year()
        return LegalBasis(LegalBasisId(new_id()), plan_year.plan.id, position, "") if plan_year else None

    return Log(
        "basis",
        "căn cứ",
        (text, *VALIDITY),
        (field_column(text, 0), *_SPAN),
        check_legal_basis,
        make,
        lambda basis: basis.text,
        lambda store: store.legal_bases,
        is_ordered=True,
    )


def deadline_log(year: Year) -> Log:
    """Return what has to be done by when."""
    title = Field("title", "Việc phải làm", FieldKind.WRAPPED, "Ví dụ: Gửi báo cáo 6 tháng")
    hint = "ngày/tháng, ví dụ 15/6"
    due = Field("due_on", "Hạn", FieldKind.DATE, f"{hint}; để trống nếu chưa rõ", is_optional=True)
    done = Field("done_on", "Đã xong ngày", FieldKind.DATE, "Ctrl+; ghi hôm nay", is_optional=True)
    source = Field("source", "Căn cứ của hạn", FieldKind.WRAPPED, "Ví dụ: mục VI của Kế hoạch")
    note = Field("note", "Ghi chú", FieldKind.LONG_TEXT)

    def make(_position: int) -> Deadline | None:
        plan_year = year()
        return Deadline(DeadlineId(new_id()), plan_year.plan.id, "") if plan_year else None

    return Log(
        "deadline",
        "thời hạn",
        (title, due, done, source, note),
        (
            field_column(title, 0),
            field_column(due, 10),
            field_column(done, 10, "Xong"),
            Column("state", "Tình trạng", deadline_state, deadline_state, 21),
            field_column(source, 16),
        ),
        with_privacy(check_deadline, *DEADLINE_TEXTS),
        make,
        lambda deadline: deadline.title,
        lambda store: store.deadlines,
    )


def deadline_state(deadline: Deadline) -> str:
    """Return how a deadline stands today, in words."""
    if deadline.done_on is not None:
        is_late = deadline.due_on is not None and deadline.done_on > deadline.due_on
        return "✓ xong, trễ hạn" if is_late else "✓ xong"
    if deadline.due_on is None:
        return "chưa rõ hạn"
    return days_left_words((deadline.due_on - date.today()).days)


def directory_nouns(name: str, store: Any, plan_year: PlanYear | None) -> tuple[Any, ...]:
    """Return the lines of one of these lists; those of a plan are empty without one."""
    match name:
        case "office":
            return tuple(store.offices.list())
        case "signer":
            return tuple(store.signers.list())
        case "recipient":
            return tuple(store.recipients.list())
        case "basis":
            return plan_year.legal_bases if plan_year else ()
        case _:
            return plan_year.deadlines if plan_year else ()
