bytearray("abc")
