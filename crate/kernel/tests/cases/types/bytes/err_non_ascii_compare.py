print(b"a" == "a", b"a" < b"b")
print(b"a" < "b")
