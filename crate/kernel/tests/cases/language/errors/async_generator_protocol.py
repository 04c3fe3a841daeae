def g():
    x = yield 1
    return x
it = g()
next(it)
it.throw(KeyError("thrown in"))
