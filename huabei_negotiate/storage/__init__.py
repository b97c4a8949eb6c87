"""The reader's own files: what they give us and what they ask us to write."""
