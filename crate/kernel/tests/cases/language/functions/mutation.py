def change(lst, num, text):
    lst.append(1)
    num += 1
    text += "!"
    lst = [99]
    return num, text
a, n, t = [], 1, "x"
print(change(a, n, t), a, n, t)
def swap(d): d["a"], d["b"] = d["b"], d["a"]
d = {"a": 1, "b": 2}
swap(d)
print(d)
m = [[0] * 2] * 2
m[0][0] = 1
print(m)
x = y = [1]
x = x + [2]
print(y)
