"""The one local file: SQLite behind repositories, with a change log that is undo and journal."""
