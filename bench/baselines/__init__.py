"""Baselines that give the same output and were written to be good."""
