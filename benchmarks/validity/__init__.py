"""Do the numbers mean what their names say? Every claim of docs/measurement.md checked on texts nobody here wrote."""
