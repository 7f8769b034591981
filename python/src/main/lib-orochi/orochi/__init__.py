"""What belongs to Orochi itself and is written in Python."""
