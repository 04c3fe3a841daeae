data = bytearray(b"banana")
data.remove(97)
print(data)
data.remove(120)
