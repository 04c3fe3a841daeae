import io, csv, json

text = "# header\nkey=value\n\nname = Ann \nlist=1,2,3\n"
def parse(stream):
    for n, line in enumerate(stream, 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        key, _, value = line.partition("=")
        yield n, key.strip(), value.strip()
print(list(parse(io.StringIO(text))))
buffer = io.StringIO()
for _, key, value in parse(io.StringIO(text)):
    buffer.write(f"{key}:{value};")
print(buffer.getvalue(), len(buffer.getvalue()), buffer.tell())
binary = io.BytesIO()
for chunk in (b"\x01\x02", "é".encode(), bytes(3)):
    binary.write(chunk)
print(binary.getvalue(), binary.seek(0), binary.read(2), list(binary.read()))
