"""A package."""
__all__ = ["exported"]
exported = "exported name"
hidden = "hidden name"
