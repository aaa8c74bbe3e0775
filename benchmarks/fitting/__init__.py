"""Makes the heads: fits them where a set's licence allows it, or contrasts probe sentences written for Attune."""
