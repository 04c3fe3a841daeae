def f(flag):
    if flag:
        r = 1
    return r
f(False)
