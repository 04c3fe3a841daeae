calls = []
def index():
    calls.append("index")
    return 0
def target():
    calls.append("target")
    return lst
lst = [10]
target()[index()] += 5
print(lst, calls)
t = ([1],)
try:
    t[0] += [2]
except TypeError as e:
    print(e, t)
