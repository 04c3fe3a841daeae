any(3)
