isinstance([], list[int])
