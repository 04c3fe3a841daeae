for f in (lambda: sorted(), lambda: sorted(5), lambda: sorted([1, "a"]), lambda: sorted([1], foo=2), lambda: sorted([1, 2], key=5), lambda: sorted([{}, {}])):
    try:
        print(f())
    except TypeError as error:
        print(error)
sorted([1, 2, 3], key=lambda x: 1 / (x - 2))
