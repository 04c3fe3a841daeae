def check(xs):
    assert len(xs) > 0, "empty"
check([])
