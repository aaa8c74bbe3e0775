"""What an audience wrote: real comments read from a file, labelled, and summed up."""
