"""What the coach says, laid out for a phone: about 36 letters a line, proportional type, no columns, no rules.

The first line of a block is its heading, which chat platforms set in bold where it is short and has no final mark.
`locales/` says some of the coach's sentences otherwise, headings above all.
"""
