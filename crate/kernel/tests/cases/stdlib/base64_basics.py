import base64, binascii

for data in (b"", b"a", b"ab", b"abc", b"hello world\xff\xfe"):
    e = base64.b64encode(data)
    print(e, base64.b64decode(e) == data, base64.b32encode(data), base64.b16encode(data))
print(base64.urlsafe_b64encode(b"\xfb\xff"), base64.urlsafe_b64decode(b"-_8="), base64.b64decode("aGk="), base64.b64encode(b"\xfb\xff", altchars=b"-_"))
print(base64.b32decode(b"MFRGG==="), base64.b16decode(b"616263"), binascii.hexlify(b"\x01\xab"), binascii.unhexlify("01ab"), binascii.crc32(b"hello"))
for bad in (lambda: base64.b64decode(b"abc"), lambda: base64.b64encode("text"), lambda: base64.b64decode(b"a"), lambda: binascii.unhexlify("abc"),
            lambda: base64.b64decode(b"ab!c", validate=True)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
