"""Updates and answers on their way, dead letters, and the sessions: what delivery keeps in the log."""
