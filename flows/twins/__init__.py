"""Two groups, two campaigns that go together: so that one group's words can't come into the other by accident."""
