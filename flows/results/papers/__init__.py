"""What a municipality receives: one file of the package a module."""
