"""Figures: counts and growth that do not depend on the machine, and times as ratios to honest baselines."""
