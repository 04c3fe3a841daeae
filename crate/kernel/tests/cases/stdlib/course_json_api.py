import json
from datetime import date, datetime
from collections import OrderedDict
raw = '''{"meta": {"count": 2, "next": null}, "items": [
 {"id": 1, "name": "Zoë", "price": 9.90, "tags": ["new", "a\\"b"], "ok": true},
 {"id": 2, "name": "\\u00e9\\ud83d\\ude00", "price": 1e3, "tags": [], "ok": false}]}'''
data = json.loads(raw)
print(data["items"][0]["price"], [i["name"] for i in data["items"]], data["meta"]["next"] is None)
print(json.dumps(data["items"][1]))
print(json.dumps(data["items"][1], ensure_ascii=False, sort_keys=True))
print(json.dumps(data, indent=2)[:80])
print(json.dumps({"a": [1, 2], "b": {}}, indent="\t", separators=(",", " : ")))
class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, (date, datetime)):
            return o.isoformat()
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)
print(json.dumps({"d": date(2024, 1, 2), "s": {3, 1}}, cls=Encoder))
try:
    json.dumps({"c": 1j}, cls=Encoder)
except TypeError as e:
    print(e)
def hook(d):
    return type("Item", (), d) if "id" in d else d
item = json.loads(raw, object_hook=hook)["items"][0]
print(item.name, item.tags)
print(json.loads('{"b": 1, "a": 2, "b": 3}', object_pairs_hook=lambda p: p))
print(json.loads("[1.10, 2]", parse_float=str, parse_int=float), json.loads("NaN"), json.loads(" -0 "))
print(json.dumps([float("inf"), 1e100, 1.0, 10**20, True, None]), json.dumps({1: 2, None: 3, True: 4, 1.5: 5}))
for text in ("{'a': 1}", "[1,]", '{"a" 1}', "", "[1] 2", '"abc', "[1, 2", '{"a": nul}', "01", '"\t"'):
    try:
        json.loads(text)
    except json.JSONDecodeError as e:
        print(repr(text), "->", e, (e.lineno, e.colno, e.pos))
for value in ({(1, 2): 3}, float("nan")):
    try:
        print(json.dumps(value, allow_nan=False))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as e:
    print(e)
print(json.dumps({(1, 2): 3, "k": 1}, skipkeys=True), "".join(json.JSONEncoder().iterencode([1, {"a": 2}])))
print(json.JSONDecoder().raw_decode('{"a": 1} tail'))
