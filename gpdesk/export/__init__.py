"""Official papers: one document tree, and a renderer for each file format."""
