a = {"x": 1, "y": 2}
b = {"y": 3, "z": 4}
print(a | b, b | a, {**a, **b, "w": 0})
a |= b
print(a)
a |= [("q", 9)]
print(a)
print({1: "a", True: "b", 1.0: "c"})
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} != {"a": 2}, {} == [])
try:
    {} | 1
except TypeError as error:
    print(error)
print({"a": 1} < {"b": 2})
