x = 10
def read_then_write():
    print(x)
    x = 1
try:
    read_then_write()
except UnboundLocalError as e:
    print(type(e).__name__, e)
def maybe(flag):
    if flag:
        value = 1
    return value
print(maybe(True))
try:
    maybe(False)
except UnboundLocalError as e:
    print(e, isinstance(e, NameError))
def augmented():
    x += 1
try:
    augmented()
except UnboundLocalError as e:
    print(e)
def free():
    def inner():
        return later
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    later = 1
    return inner()
print(free())
def loop():
    for i in []:
        pass
    return i
try:
    loop()
except UnboundLocalError as e:
    print(e)
