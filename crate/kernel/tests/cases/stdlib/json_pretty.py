import json

table = [{"name": "Ann", "scores": [1, 2]}, {"name": "Bob", "scores": []}]
for indent in (None, 0, 1, 4, "\t"):
    print(repr(json.dumps(table, indent=indent)))
print(json.dumps({"a": {}, "b": [], "c": [[]], "d": [{}]}, indent=2))
