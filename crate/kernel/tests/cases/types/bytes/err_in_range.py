print(256 in b"hello")
