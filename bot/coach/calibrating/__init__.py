"""A class's calibration of the reception model: fitted to comments on published posts, versioned, reversible."""
