"""The plan's text as one editor: every paragraph a line, with its label in front."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gpdesk.domain.plan_year import PlanYear
from gpdesk.export.plan_document import labels_of
from gpdesk.intake.typed_lines import read_typed, typed_text
from gpdesk.ui.editor import LongTextEdit
from gpdesk.ui.page import heading, name_widget
from gpdesk.ui.session import Session

_LINES = 16
_HINT = (
    "Mỗi đoạn một dòng. Đầu dòng ghi I., 1., 1.1., a), - hoặc + để thành mục; khi in được đánh số lại. Dòng trong ngoặc vuông là "
    "chỗ in mục tiêu, chỉ tiêu."
)

_EXAMPLE = (
    "Ví dụ:\nI. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\nNâng cao nhận thức về bình đẳng giới.\n2. Yêu cầu\n- Phân công rõ người, rõ việc.\n"
    "II. NỘI DUNG"
)


class PlanTextForm(QWidget):
    """Leaving the editor stores the lines as one undo step."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._edit = LongTextEdit(_LINES)
        name_widget(self._edit, "plan_text", "Nội dung kế hoạch")
        self._edit.setPlaceholderText(_EXAMPLE)
        self._edit.left.connect(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(heading("Nội dung kế hoạch", "section"))
        layout.addWidget(heading(_HINT, "hint"))
        layout.addWidget(self._edit)

    def show_plan(self, plan_year: PlanYear) -> None:
        """Show the text as it is stored."""
        self._edit.show_text(typed_text(plan_year.lines, labels_of(plan_year.lines)))

    def _save(self) -> None:
        plan_year = self._session.plan_year
        if plan_year is None:
            return
        before = plan_year.lines
        after = read_typed(self._edit.toPlainText(), plan_year.plan.id, before)
        old, new = {line.id: line for line in before}, {line.id: line for line in after}
        if old == new:
            return

        def work(store: Any) -> None:
            for line_id in old.keys() - new.keys():
                store.plan_lines.remove(line_id)
            for line in after:
                if line.id not in old:
                    store.plan_lines.add(line)
                elif old[line.id] != line:
                    store.plan_lines.update(line)

        self._session.run("Sửa nội dung kế hoạch", work)
