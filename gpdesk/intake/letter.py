"""Classes of Vietnamese letters for patterns."""

# Every capital letter, as a class of a pattern.
CAPITALS = "A-Z" + "".join(letter for letter in map(chr, range(0xC0, 0x1EFA)) if letter.isupper())
CAPITAL = f"[{CAPITALS}]"
