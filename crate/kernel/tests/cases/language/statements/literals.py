print(0xff, 0b101, 0o17, 1_000_000, 1e3, 1.5e-7, .5, 5., 1_0.0_1)
print(3j, 1 + 2j, 1e400, -1e400, 0.1 + 0.2)
print("tab\tnew\\n", r"raw\n", 'it''s', "q\"q", '\x41\u00e9\U0001F600\N{BULLET}\101')
print(b"bytes\x00\xff", rb"\d", b'a' b'b')
print("""multi
line""", '''single'
quote''')
print("line \
continued")
print([], (), {}, set(), (1,), {1: 2}, {1}, [1, [2, (3,)]])
print(None, True, False, NotImplemented)
print(1 if 1_0 == 10 else 0, 00, 0_0)
print(f"{1}{'a'}" "b" f"{2}")
print({**{"a": 1}, "b": 2, **{"a": 3}}, [*range(2), *"ab"], {*[1], 2}, (*[1], *[2]))
