"""The city's people: invited by two, they guess, see, answer and pledge; nothing of theirs counts as residents'."""
