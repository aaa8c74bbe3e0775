"""A teacher's documents as the application sees them: what in them speaks to a machine, and how that is told."""
