"""The group's rules as the group sees them: shown, changed by its own vote, kept from then on."""
