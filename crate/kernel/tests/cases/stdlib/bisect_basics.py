import bisect

a = [1, 3, 3, 5, 8]
print(bisect.bisect_left(a, 3), bisect.bisect_right(a, 3), bisect.bisect(a, 4))
bisect.insort(a, 4)
bisect.insort_left(a, 3)
print(a)
print(bisect.bisect_left(a, 5, 2, 4), bisect.bisect(a, 0), bisect.bisect(a, 100))

def grade(score, breakpoints=[60, 70, 80, 90], grades="FDCBA"):
    return grades[bisect.bisect(breakpoints, score)]

print([grade(s) for s in [33, 99, 77, 70, 89, 90, 100]])
rows = [("a", 1), ("b", 5), ("c", 9)]
print(bisect.bisect_left(rows, 5, key=lambda r: r[1]))
bisect.insort(rows, ("x", 6), key=lambda r: r[1])
print(rows)
for bad in (lambda: bisect.bisect([1], 1, -1), lambda: bisect.bisect([1, 2], "a")):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
