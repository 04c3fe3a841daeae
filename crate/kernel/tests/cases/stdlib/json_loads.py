import json

print(json.loads('{"a": [1, 2.5, -3e2, true, false, null, "x\\n\\u00e9\\ud83d\\ude00"]}'))
print(json.loads(' [ ] '), json.loads("{}"), json.loads('"a/b\\/c"'), json.loads("12345678901234567890"))
print(json.loads("1"), json.loads("1.0"), json.loads("-0"), json.loads("1E3"), json.loads(b'{"k": "\xc3\xa9"}'))
print(json.loads('{"a": 1, "a": 2}'), json.loads("[NaN, Infinity, -Infinity]"))
print(json.loads('{"x": 1, "y": 2}', object_hook=lambda d: sorted(d.items())))
print(json.loads('{"x": 1, "y": {"z": 3}}', object_pairs_hook=lambda p: p))
print(json.loads("[1.5, 2]", parse_float=str, parse_int=lambda s: s + "!"))
data = {"id": 7, "tags": ["a", "b"], "nested": {"ok": True, "v": [None, 1.25]}}
print(json.loads(json.dumps(data)) == data)
