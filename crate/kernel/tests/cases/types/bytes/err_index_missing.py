b"hello".index(b"z")
