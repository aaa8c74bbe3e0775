"""Whom one writes for: figures about countries, and what of them an audience's traits are made of; and finding one."""
