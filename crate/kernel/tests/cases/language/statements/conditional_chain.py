def grade(n):
    if n >= 90:
        return "A"
    elif n >= 80:
        return "B"
    elif n >= 70: return "C"
    else:
        return "F"
print([grade(n) for n in (95, 85, 75, 10)])
x = 5
print("big" if x > 3 else "small", ("neg" if x < 0 else "zero" if x == 0 else "pos"))
print(1 < 2 < 3, 1 < 3 < 2, 1 < 2 > 0 != 5, 3 > 2 == 2)
log = []
def v(n):
    log.append(n)
    return n
print(v(1) < v(0) < v(5), log)
print(not 1, not [], not not "a")
print(0 or "default", "" and 1, 1 and 2 and 3, None or 0 or [])
print(1 if [] else 2, [] or {} or 0)
print(1 in [1] == True, (1 in [1]) == True)
print(True + True, True == 1, 2 > True)
