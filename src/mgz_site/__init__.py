"""The web site around mgz (Django)."""
