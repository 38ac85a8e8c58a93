"""Write the files that people edit: what is new, what was read, and their normal form."""
