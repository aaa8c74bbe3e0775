"""What `attune run` wires and watches: the bots, from the start-up report to the last line after Ctrl-C."""
