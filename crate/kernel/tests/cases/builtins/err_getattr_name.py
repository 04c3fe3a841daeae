getattr(3, 4)
