import json

def check(value, kind):
    names = {dict: "object", list: "array", str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null"}
    return names[type(value)] == kind

doc = json.loads('{"id": 1, "price": 2.0, "tags": [], "meta": {}, "ok": true, "none": null, "name": "x"}')
kinds = {"id": "integer", "price": "number", "tags": "array", "meta": "object", "ok": "boolean", "none": "null", "name": "string"}
print(all(check(doc[k], kind) for k, kind in kinds.items()), [type(v).__name__ for v in doc.values()], list(doc) == list(kinds))
merged = {**doc, **json.loads('{"id": 2, "extra": [1, {"a": null}]}')}
print(json.dumps(merged, sort_keys=True), merged["extra"][1]["a"] is None)
