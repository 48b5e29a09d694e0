"""How fast it is: ``python -m tests.bench``. Everything is told relative to a yardstick of the same run."""
