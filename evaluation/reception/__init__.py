"""How an audience would probably receive a draft: personas sampled, reactions computed, metrics with intervals."""
