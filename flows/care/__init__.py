"""What sessions and circles share: who may act in a chat, whether a campaign runs there."""
