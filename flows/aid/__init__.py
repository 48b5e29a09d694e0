"""Needs and offers: said in the group, met by both sides' yes, named only then. They stay in the group's chat."""
