"""News articles and broadcasts: the log that targets on "tin, bài" and monthly programmes are counted from."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from gpdesk.domain.identity import NewsItemId


class NewsKind(Enum):
    """What was published; a broadcast counts for the monthly programme and, as news, for "tin, bài"."""

    ARTICLE = "article"
    BROADCAST = "broadcast"
    POST = "post"

    @property
    def label(self) -> str:
        """Vietnamese name, for choices on forms."""
        return {
            NewsKind.ARTICLE: "Tin, bài viết",
            NewsKind.BROADCAST: "Chuyên mục phát thanh",
            NewsKind.POST: "Bài trên mạng xã hội, trang thông tin",
        }[self]


@dataclass(frozen=True, slots=True)
class NewsItem:
    """One piece of news; ``channel`` is where it appeared, ``minutes`` its time on air (None: not on air).

    ``times`` is how often it was aired or posted; it counts once whatever it is.
    """

    id: NewsItemId
    published_on: date
    title: str
    kind: NewsKind = NewsKind.ARTICLE
    channel: str = ""
    minutes: int | None = None
    times: int = 1
    note: str = ""
