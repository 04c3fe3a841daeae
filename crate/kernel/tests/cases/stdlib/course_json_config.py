import json
config = {"name": "run", "sizes": [1, 2, 3], "nested": {"ok": True, "none": None}, "pi": 3.14, "ü": "ß"}
text = json.dumps(config, indent=2, sort_keys=True)
print(text)
print(json.dumps(config, ensure_ascii=False, separators=(",", ":")))
back = json.loads(text)
print(back == config, type(back["sizes"]))
with open("case_config.json", "w") as file:
    json.dump(config, file)
with open("case_config.json") as file:
    print(json.load(file)["nested"])
for bad in ('{"a": 1,}', "[1, 2", "{'a': 1}", "nul", ""):
    try:
        json.loads(bad)
    except json.JSONDecodeError as error:
        print(error.msg, error.lineno, error.colno)
print(json.dumps({1: "int", None: 2, True: 3, 2.5: 4}), json.dumps((1, [2])), json.dumps(float("inf")))
class Point:
    def __init__(self, x): self.x = x
print(json.dumps([Point(1)], default=lambda o: vars(o)))
print(json.loads('{"x": 1}', object_hook=lambda d: Point(**d)).x, json.loads("1e3"), json.loads('"\\u00e9"'))
json.dumps({"s": {1}})
