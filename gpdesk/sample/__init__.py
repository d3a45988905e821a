"""The sample: a whole year of an invented ward, the same every time it is made."""

from gpdesk.sample.last_year import sample_years
from gpdesk.sample.year import SAMPLE_YEAR, sample_plan_year

__all__ = ["SAMPLE_YEAR", "sample_plan_year", "sample_years"]
