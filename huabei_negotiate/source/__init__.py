"""YAML files as plain values, with the place of each; it knows nothing of the content."""
