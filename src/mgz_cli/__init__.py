"""The command line around mgz and its site: the only entry point."""
