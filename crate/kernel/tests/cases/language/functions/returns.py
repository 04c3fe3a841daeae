def nothing(): return
def multi(): return 1, 2
def star(): return *[1, 2], 3
def nested():
    for i in range(3):
        for j in range(3):
            if i * j == 2:
                return i, j
def early(x):
    if not x: return "empty"
    return "full"
print(nothing(), multi(), star(), nested(), early(0), early(1))
x, (y, z) = 1, multi()
print(x, y, z)
