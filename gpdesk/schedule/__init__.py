"""The calendar of events: rules that expand into days, conflicts, free days, and the calendar file for Outlook."""
