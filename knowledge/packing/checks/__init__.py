"""What an editor looks for in packs that can be read: one question a module, each a pure function."""
