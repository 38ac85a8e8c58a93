"""Read and check the content folder."""
