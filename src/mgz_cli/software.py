"""What this program is called where it signs its work."""


def software_name() -> str:
    """The name and version of this program, as certificates bear it."""
    from importlib.metadata import version

    return f"mgz {version('mgz')}"
