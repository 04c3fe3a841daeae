from collections import ChainMap

defaults = {"color": "red", "user": "guest"}
env = {"user": "admin"}
c = ChainMap({}, env, defaults)
print(c["color"], c["user"], len(c), sorted(c), "x" in c, c.get("x", 1), c)
c["user"] = "me"
print(c["user"], env, c.maps[0], c.parents["user"], c.new_child({"z": 1})["z"])
del c["user"]
print(c["user"], dict(c), list(c.items()), bool(ChainMap()))
for bad in (lambda: c["nope"], lambda: c.__delitem__("color"), lambda: c.pop("color"), lambda: ChainMap().popitem()):
    try:
        bad()
    except KeyError as error:
        print(error)
d = c | {"k": 5}
print(d, d.pop("k"), c == {"color": "red", "user": "admin"}, ChainMap({1: 2}, {1: 3}).copy())
