def avg(xs):
    assert len(xs) > 0, "list is empty"
    return sum(xs) / len(xs)
avg([])
