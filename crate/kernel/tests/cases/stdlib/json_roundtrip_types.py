import json

values = [None, True, False, 0, -5, 2.5, "", "text", [], {}, [1, [2, [3]]], {"a": {"b": {"c": []}}}, "quote\"s", "\\", "\n"]
for v in values:
    t = json.dumps(v)
    print(t, json.loads(t) == v, type(json.loads(t)) is type(v))
print(json.loads(json.dumps((1, 2))), json.loads(json.dumps({1: 2, None: 3})), json.dumps([1, 2, 3], indent=None), json.dumps("a", indent=2))
print(json.dumps({"b": [1, 2], "a": {"z": 1, "y": []}}, indent=4, sort_keys=True, separators=(", ", " = ")))
