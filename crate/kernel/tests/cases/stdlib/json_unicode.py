import json

for text in ['"\\u0041\\u00df\\u6771"', '"\\ud834\\udd1e"', '"tab\\tnl\\nq\\"b\\\\"', '"\\/"', '"\\b\\f\\r"']:
    value = json.loads(text)
    print(repr(value), len(value), json.dumps(value), json.dumps(value, ensure_ascii=False))
print(json.dumps({"ключ": "значение", "é": ["ü"]}), json.dumps({"ключ": 1}, ensure_ascii=False))
print(json.loads('{"\\u00e9": 1}'), json.loads("\"\u2028\""), json.dumps("\u2028\x7f\x00"))
