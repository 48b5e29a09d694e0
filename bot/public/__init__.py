"""A place to find finished campaigns: what their groups made public, read-only, from their packages alone."""
