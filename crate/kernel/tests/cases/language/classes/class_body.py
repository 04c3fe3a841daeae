x = "global"
class A:
    print("body runs")
    x = "class"
    y = x + "!"
    def m(self): return x
    for i in range(3):
        pass
    if True:
        cond = "set"
    try:
        1 / 0
    except ZeroDivisionError:
        zero = True
    nums = [n for n in range(3)]
    del i
    def f(): return "plain"
    g = f()
    class Inner:
        z = 1
        def who(self): return "inner"
print(A.y, A().m(), A.cond, A.nums, hasattr(A, "i"), A.g, A.Inner.z, A.Inner().who(), x)
def make(n):
    class Local:
        val = n
        def get(self): return n
    return Local
L1, L2 = make(1), make(2)
print(L1.val, L2().get(), L1 is L2, L1.__qualname__)
class B:
    """Doc."""
    __slots__ = ()
print(B.__doc__, A.__doc__)
