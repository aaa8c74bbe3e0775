"""From checked models to the values of the catalogue; whatever takes long is done here, once."""
