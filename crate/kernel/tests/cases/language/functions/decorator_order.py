def d(name):
    print("make", name)
    def deco(f):
        print("apply", name)
        return f
    return deco
@d("a")
@d("b")
def f(x=print("default")):
    print("body")
f()
