"hello".lstrip(3)
