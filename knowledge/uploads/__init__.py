"""Documents that a teacher adds for one class: cut, screened, kept apart from the packs, searched beside them."""
