"""Fitting the reception model's few free parameters to what real readers wrote (docs/measurement.md, "Calibration")."""
