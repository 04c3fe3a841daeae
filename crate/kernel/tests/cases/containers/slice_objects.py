s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), s.indices(6), slice(None, None, -1).indices(4))
print(list(range(20))[s], "hello world"[slice(None, None, 2)], slice(1, 2) == slice(1, 2))
class Grid:
    def __getitem__(self, key):
        return key
print(Grid()[1:2], Grid()[1:2, ::3], Grid()[...], Grid()["a":"b"])
