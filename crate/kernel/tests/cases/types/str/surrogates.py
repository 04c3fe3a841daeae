print(ascii(chr(0x1F600)), chr(0xFFFD))
print(ascii(chr(0xD800)))
