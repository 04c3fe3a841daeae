def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: {}["k"])
attempt(lambda: {1: 2}[(3, 4)])
attempt(lambda: {}.popitem())
attempt(lambda: {}.pop("k"))
attempt(lambda: {[]: 1})
attempt(lambda: {{}: 1})
attempt(lambda: dict(5))
attempt(lambda: dict([1]))
attempt(lambda: dict([(1, 2, 3)]))
attempt(lambda: dict(["abc"]))
attempt(lambda: {}.get())
attempt(lambda: {}.update(1))
attempt(lambda: {}.foo)
attempt(lambda: hash({}))
d = {"a": {"b": 1}}
d["a"]["c"]
