"""Counting again, from files that others wrote: read, count by a method of ``flows.ballots``, tell all of it."""
