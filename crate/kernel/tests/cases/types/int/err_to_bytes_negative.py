print((-1024).to_bytes(10, byteorder="big", signed=True))
(-1).to_bytes(2, "big")
