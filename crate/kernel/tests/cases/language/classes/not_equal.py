class E:
    def __repr__(self):
        return "E"
    def __eq__(self, other):
        print("E eq", other)
        return 123

class F:
    def __repr__(self):
        return "F"
    def __ne__(self, other):
        print("F ne", other)
        return -456

class G:
    def __eq__(self, other):
        return NotImplemented

print(E() != F(), F() != E())
for val in (None, 0, 1, "a"):
    print(E() == val, val == E(), E() != val, val != E())
    print(F() == val, val == F(), F() != val, val != F())
print(G() != 1, G() == 1, G() != G(), 1 != G())
