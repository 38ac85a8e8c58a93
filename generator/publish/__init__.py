"""Put what was built where it is published."""
