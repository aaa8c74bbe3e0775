"""The application: everything that talks to people, stores what they agreed to store, and wires the rooms together."""
