"""From pack files that a teacher edits to a catalogue: reading, checking, compiling."""
