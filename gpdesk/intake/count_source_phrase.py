"""From a measure's words to the log of the year that counts it."""

import re

from gpdesk.domain.counting import sources_for, with_count_source
from gpdesk.domain.target import CountSource, Measure

_PHRASES = (
    (CountSource.TRAFFICKING_SUPPORT, re.compile(r"mua bán", re.IGNORECASE)),
    (
        CountSource.PERPETRATOR_COUNSEL,
        re.compile(r"người (?:gây|có hành vi).*bạo lực.*(?:tư vấn|tham vấn)", re.IGNORECASE),
    ),
    (CountSource.VICTIM_SUPPORT, re.compile(r"(?:người bị|nạn nhân).*bạo lực.*(?:dịch vụ|hỗ trợ)", re.IGNORECASE)),
    (CountSource.COMMITMENT, re.compile(r"\b(?:tổ chức|cơ quan).*cam kết", re.IGNORECASE)),
    (CountSource.REACH, re.compile(r"dân số.*tiếp cận", re.IGNORECASE)),
    (CountSource.NEWS, re.compile(r"tin,? bài", re.IGNORECASE)),
    (CountSource.BROADCAST, re.compile(r"phát thanh|chuyên mục|chuyên đề", re.IGNORECASE)),
)


def with_proposed_source(measure: Measure) -> Measure:
    """Return the measure counted from the log that its words name, unchanged where none does or its kind has none."""
    possible = sources_for(measure.kind)
    for source, phrase in _PHRASES:
        if source in possible and phrase.search(measure.name):
            return with_count_source(measure, source)
    return measure
