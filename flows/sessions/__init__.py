"""Sessions: anyone proposes one, people tap times, it is fixed by itself, participants host it."""
