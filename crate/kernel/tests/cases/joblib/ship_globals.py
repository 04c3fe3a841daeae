from joblib import Parallel, delayed
import math
total = 0
settings = {"scale": 2}
names = ["a"]
def work(x):
    global total
    total += x
    settings["scale"] += 1
    names.append(x)
    return x * settings["scale"] > 0
print(all(Parallel(n_jobs=2)(delayed(work)(i) for i in range(1, 5))))
print(total, settings, names)
def helper(x):
    return math.floor(x * factor)
def uses_helper(x):
    return helper(x) + 1
factor = 1.5
print(Parallel(n_jobs=2)(delayed(uses_helper)(i) for i in range(3)))
factor = 2.5
print(Parallel(n_jobs=2)(delayed(uses_helper)(i) for i in range(3)))
def defines():
    global fresh
    fresh = 1
    return fresh
print(Parallel(n_jobs=2)(delayed(defines)() for _ in range(2)))
try:
    fresh
except NameError as e:
    print(e)
def missing():
    return not_there
try:
    Parallel(n_jobs=2)(delayed(missing)() for _ in range(2))
except NameError as e:
    print(e)
def mutate(items, mapping, members):
    items.append(1)
    mapping["new"] = 1
    members.add(1)
    return len(items), len(mapping), len(members)
items, mapping, members = [], {}, set()
print(Parallel(n_jobs=2, batch_size=1)(delayed(mutate)(items, mapping, members) for _ in range(3)))
print(items, mapping, members)
