"""Charts for a phone in the street: a file a chart, one registry, no name in any of them."""
