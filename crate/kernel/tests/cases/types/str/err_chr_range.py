print(chr(97), chr(8364), chr(0x1F600))
chr(0x110000)
