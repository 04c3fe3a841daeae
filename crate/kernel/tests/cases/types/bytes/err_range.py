print(bytes([65, 66]), bytes(3), bytes((0, 255)))
bytes([256])
