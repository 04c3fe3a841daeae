import io

b = io.BytesIO(b"abc\ndef")
print(b.read(2), b.readline(), b.read(), b.tell(), b.getvalue())
b.seek(-3, 2)
print(b.read(), b.seek(0), b.readlines())
b.seek(0, 2)
print(b.write(b"!!"), b.getvalue(), len(b.getvalue()))
b.seek(1)
b.write(b"XY")
print(b.getvalue(), b.truncate(3), b.getvalue())
try:
    b.write("text")
except TypeError as error:
    print(error)
with open("io_bytesio_tmp.bin", "wb") as f:
    f.write(b.getvalue())
with io.open("io_bytesio_tmp.bin", "rb") as f:
    print(f.read())
import os
os.remove("io_bytesio_tmp.bin")
