"""mgz: who acts, who is responsible and who pays, for every client at any hour, and the proof of it.

The package is pure: it reads no clock, no file, no environment and draws no random number. Whoever
calls it hands over bytes, text and moments, and gets frozen values back.
"""
