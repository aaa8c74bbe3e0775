"""What the reception model's panels hold to: speed, convergence, priors, spread, and official beside folk."""
