"""The commands of ``gpdesk``: one module each, with ``run(arguments) -> exit code``."""
