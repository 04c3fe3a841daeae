import json

print(json.dumps({"a": 1, "b": [1.5, True, None, "x"], "c": {"d": ()}}))
print(json.dumps([1, 2]), json.dumps("é\n\"\\/\t\x01"), json.dumps("é日😀", ensure_ascii=False))
print(json.dumps("😀"), json.dumps(1e100), json.dumps(0.1), json.dumps(-0.0), json.dumps(10**30))
print(json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps({1: "a", None: "b", True: "c", 2.5: "d"}))
print(json.dumps([1, 2, {"a": 3}], separators=(",", ":")), json.dumps({}, indent=2), json.dumps([], indent=2))
print(json.dumps({"name": "x", "list": [1, [2, {}]], "t": (3,)}, indent=2))
print(json.dumps({"a": [1]}, indent="--"), json.dumps([1], indent=0))
print(json.dumps(float("nan")), json.dumps([float("inf"), float("-inf")]))
print(json.dumps(True), json.dumps(None), json.dumps({"k": False}))
