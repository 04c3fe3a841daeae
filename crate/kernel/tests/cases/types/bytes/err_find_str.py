print(b"hello".find(b"l"), b"hello".index(108), b"hello".count(b"l"))
b"hello".find("l")
