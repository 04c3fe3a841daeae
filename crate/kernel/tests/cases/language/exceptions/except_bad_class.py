try:
    try:
        raise ValueError("v")
    except "not a class":
        pass
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError("v")
    except (ValueError, 5):
        print("first matches")
except TypeError as e:
    print(e)
try:
    try:
        raise KeyError("v")
    except (ValueError, 5):
        print("no")
except TypeError as e:
    print(e)
class Plain: pass
try:
    raise Plain
except TypeError as e:
    print(e)
try:
    raise Plain()
except TypeError as e:
    print(e)
