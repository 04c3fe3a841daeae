from joblib import Parallel, delayed
class Temperature:
    __match_args__ = ("value",)
    def __init__(self, value):
        self.value = value
    def __eq__(self, other):
        return isinstance(other, Temperature) and self.value == other.value
    def __lt__(self, other):
        return self.value < other.value
    def __repr__(self):
        return f"T({self.value})"
def warm(t):
    match t:
        case Temperature(v) if v > 10:
            return Temperature(v + 1)
        case Temperature():
            return t
temps = [Temperature(v) for v in (5, 15, 10)]
warmed = Parallel(n_jobs=2)(delayed(warm)(t) for t in temps)
print(warmed, sorted(warmed), warmed[0] == temps[0], warmed[0] is temps[0])
