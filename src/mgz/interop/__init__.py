"""Codecs between bytes and the values of mgz; nothing in here opens a file itself."""
