"""The sample's objectives in the order of the plan."""

from gpdesk.sample.service_target import SERVICES
from gpdesk.sample.society_target import SOCIETY

OBJECTIVES = (*SOCIETY, *SERVICES)
