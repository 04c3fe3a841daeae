with open("data.bin", "wb") as f:
    print(f.write(bytes([0, 255, 10, 13])))
with open("data.bin", "rb") as f:
    data = f.read()
    print(data, list(data), f.read())
with open("data.bin", "rb") as f:
    print(f.read(2), f.tell())
with open("win.txt", "wb") as f:
    f.write(b"a\r\nb\r\n")
print(repr(open("win.txt").read()), open("win.txt", "rb").read())
with open("data.bin", "wb") as f:
    f.write("text")
