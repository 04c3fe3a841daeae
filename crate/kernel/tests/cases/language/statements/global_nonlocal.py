count = 0
def bump():
    global count, fresh
    count += 1
    fresh = "made"
bump(); bump()
print(count, fresh)
def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get():
        return n
    return inc, get
inc, get = counter()
inc(); inc(5)
print(get())
def outer():
    x = "outer"
    def middle():
        def inner():
            nonlocal x
            x = "inner"
        inner()
        return x
    return middle(), x
print(outer())
def shadow():
    count = 100
    def f():
        global count
        count = 5
        return count
    return f(), count
print(shadow(), count)
