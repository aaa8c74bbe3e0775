"""Phone screens of real conversations, drawn from what the platform adapters would send: `make gallery`."""
