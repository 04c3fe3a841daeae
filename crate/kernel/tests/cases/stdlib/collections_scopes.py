from collections import ChainMap, UserDict

def interpret(lines):
    scope = ChainMap({})
    out = []
    for line in lines:
        if line == "{":
            scope = scope.new_child()
        elif line == "}":
            scope = scope.parents
        elif "=" in line:
            name, value = line.split("=")
            scope[name] = int(value)
        else:
            out.append(scope.get(line, "undefined"))
    return out

print(interpret(["x=1", "{", "x", "x=2", "y=5", "x", "}", "x", "y"]))
c = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(c, list(c), c["a"], c["b"], dict(c), len(c), sorted(c.items()), c.maps[1]["a"], "b" in c, ChainMap(c.maps[1], c.maps[0])["a"])

class Registry(UserDict):
    def __missing__(self, key):
        value = self[key] = len(self)
        return value

r = Registry()
print(r["a"], r["b"], r["a"], r, "c" in r, r.get("q"), len(r))
r.update({"z": 9}, w=1)
print(sorted(r), r.pop("z"), r.popitem(), list(r.items()))
