"""The nouns and rules of a ward's yearly gender-equality work: pure Python, standard library only."""
