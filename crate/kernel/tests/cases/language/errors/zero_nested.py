def mean(xs):
    return sum(xs) / len(xs)
def report(d):
    for k, v in d.items():
        print(k, mean(v))
report({"a": [1, 2], "b": []})
