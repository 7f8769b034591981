raise ValueError("module fails")
