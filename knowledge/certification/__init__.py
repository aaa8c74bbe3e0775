"""What people decide about entries, kept apart from the packs: who may, what it changes, until when, what is due."""
