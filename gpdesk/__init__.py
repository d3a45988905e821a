"""gpdesk: the desk of the clerk who runs a ward's yearly gender-equality plan."""

VERSION = "0.1.0"
