"""Circles: crews that take turns by weeks, swaps, handovers, morning hellos."""
