"""Documents that people send, turned into plain text: see `document.read_document`."""
