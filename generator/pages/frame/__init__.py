"""What stands around every page, and what stands for the whole site elsewhere."""
