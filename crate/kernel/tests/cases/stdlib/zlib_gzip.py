import zlib, gzip, os

data = b"hello world " * 200
for level in (1, 6, 9):
    packed = zlib.compress(data, level)
    print(len(packed) < len(data) // 10, zlib.decompress(packed) == data)
print(zlib.crc32(b"hello"), zlib.adler32(b"hello"), zlib.crc32(b"lo", zlib.crc32(b"hel")), zlib.decompress(zlib.compress(b"")) == b"")
print(zlib.decompress(bytes.fromhex("789ccb48cdc9c95728cf2fca49010" + "01a0b045d")))
g = gzip.compress(data)
print(g[:2], gzip.decompress(g) == data, zlib.decompress(g, 31) == data)
with gzip.open("zlib_gzip_tmp.gz", "wt") as f:
    f.write("line one\nline two\n")
with gzip.open("zlib_gzip_tmp.gz", "rt") as f:
    print(f.read().splitlines())
with gzip.open("zlib_gzip_tmp.gz") as f:
    print(f.read())
os.remove("zlib_gzip_tmp.gz")
for bad in (lambda: zlib.decompress(b"nonsense"), lambda: zlib.decompress(zlib.compress(data)[:10]), lambda: gzip.decompress(b"xx"), lambda: zlib.compress("text")):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
