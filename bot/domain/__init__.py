"""What Attune keeps about its people: frozen values, standard library only."""
