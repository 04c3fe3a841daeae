class D(dict):
    def __missing__(self, key):
        self[key] = v = f"made {key}"
        return v
d = D(a=1)
print(d["a"], d["b"], d, d.get("c"), "c" in d)
class L(list):
    def __getitem__(self, i): return "L%s" % (i,)
    def total(self): return sum(self)
l = L([1, 2, 3])
print(l[0], l[1:2], l, len(l), l.total(), list(l))
l.append(4)
print(l == [1, 2, 3, 4], isinstance(l, list))
class S(str):
    def shout(self): return self.upper() + "!"
s = S("hey")
print(s.shout(), s + "x", type(s + "x").__name__, s == "hey", {s: 1}["hey"], len(s), s[0])
class I(int):
    def half(self): return self / 2
print(I(5).half(), I(5) + 1, repr(I(5)), [I(3)])
class Stack(list):
    def push(self, x): self.append(x)
    def __repr__(self): return f"Stack({super().__repr__()})"
st = Stack()
st.push(1)
print(st, st + [2])
class CI(dict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    def __getitem__(self, k): return super().__getitem__(k.lower())
c = CI()
c["A"] = 1
print(c["a"], c["A"], c)
