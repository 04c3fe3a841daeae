def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


show(
    lambda: ('abc'.encode(), 'äö'.encode(), 'äö'.encode('latin-1'), '日'.encode('utf-8'), 'é'.encode('UTF8'), '€'.encode('cp1252'), 'ab'.encode('utf-16-le'), '😀'.encode('utf-16-be'), 'a'.encode('utf-16'), 'a'.encode('utf-32'), 'a'.encode('utf-8-sig'), 'a'.encode('ascii')),
    lambda: ('aéb'.encode('ascii', 'ignore'), 'aéb'.encode('ascii', 'replace'), 'aéb€'.encode('ascii', 'backslashreplace'), 'aéb€'.encode('latin-1', 'xmlcharrefreplace'), 'a😀'.encode('ascii', errors='backslashreplace')),
    lambda: 'aéb'.encode('ascii'),
    lambda: 'aéñb'.encode('ascii'),
    lambda: 'a€'.encode('latin-1'),
    lambda: '日'.encode('cp1252'),
    lambda: 'a'.encode('foo'),
    lambda: 'aé'.encode('ascii', 'foo'),
    lambda: 'a'.encode(1),
    lambda: 'a'.encode('utf-8', 1),
    lambda: (b'abc'.decode(), b'\xc3\xa4'.decode(), b'\xe4'.decode('latin-1'), b'\x80'.decode('cp1252'), b'a\x00b\x00'.decode('utf-16-le'), b'\xff\xfea\x00'.decode('utf-16'), b'\xfe\xff\x00a'.decode('utf-16'), b'\xef\xbb\xbfa'.decode('utf-8-sig'), b'\xef\xbb\xbfa'.decode()),
    lambda: (b'a\xffb'.decode('utf-8', 'replace'), b'a\xffb'.decode('utf-8', 'ignore'), b'a\xffb'.decode('utf-8', 'backslashreplace'), b'a\xe4'.decode('ascii', 'replace'), b'\xe2\x82'.decode('utf-8', 'replace'), b'\xf0\x90\x28'.decode('utf-8', 'replace'), b'\xed\xa0\x80'.decode('utf-8', 'replace')),
    lambda: b'\xff'.decode(),
    lambda: b'ab\xc3'.decode(),
    lambda: b'ab\xe2\x82'.decode(),
    lambda: b'\xe2(\xa1'.decode(),
    lambda: b'\xf0\x90(\xbc'.decode(),
    lambda: b'\x80abc'.decode(),
    lambda: b'\xc0\x80'.decode(),
    lambda: b'\xed\xa0\x80'.decode(),
    lambda: b'\xf5\x80'.decode(),
    lambda: b'\xe4'.decode('ascii'),
    lambda: b'\x81'.decode('cp1252'),
    lambda: b'\x00'.decode('utf-16-le'),
    lambda: b'\x00\xd8'.decode('utf-16-le'),
    lambda: b'\x00\xdc'.decode('utf-16-le'),
    lambda: b'a'.decode('foo'),
    lambda: b'\xff'.decode('utf-8', 'foo'),
)
