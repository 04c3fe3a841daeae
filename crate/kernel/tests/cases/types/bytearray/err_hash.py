{bytearray(b"x"): 1}
