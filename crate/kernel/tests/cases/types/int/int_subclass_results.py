class Celsius(int):
    def __repr__(self):
        return f"Celsius({int(self)})"

    def __add__(self, other):
        return Celsius(int(self) + int(other))

t = Celsius(20)
print(t, repr(t), t + 5, t * 2, type(t * 2).__name__, -t, t == 20, hash(t) == hash(20))
print([t], {t: 1}, f"{t}", f"{t:d}", "%d" % t, str(t), int(t), t.bit_length(), [10, 20, 30][Celsius(1)])
print(isinstance(t, int), sum([t, t]), max(t, 3), Celsius("7"), Celsius.from_bytes(b"\x05", "big"))
