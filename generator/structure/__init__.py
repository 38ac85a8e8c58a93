"""What pages there are, where they are, and for how long."""
