"""Twelve people of one street, and what they live through: a story as data, and who plays it."""
