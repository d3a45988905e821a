"""Identities of the sample: made from names, so that the same year is the same file every time."""

import uuid

_NAMESPACE = uuid.UUID("6f1c7b9a-52f0-5d0e-9a55-3a3b6a6f7e10")


def sample_id(*parts: object) -> str:
    """Return the identity of what the parts name."""
    return str(uuid.uuid5(_NAMESPACE, "/".join(str(part) for part in parts)))
