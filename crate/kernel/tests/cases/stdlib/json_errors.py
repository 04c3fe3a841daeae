import json

for text in ["", "{", "[1,", "[1 2]", '{"a" 1}', '{"a": }', "{a: 1}", "nul", "[1,]", '{"a": 1,}', '"abc', '"a\nb"',
             '"\\x"', '"\\u12"', "1 2", "{'a': 1}", "[1]]", "01", "-", "1.", '{"a": 1 "b": 2}', "tru", "+1", '\n\n  {"a": tru}']:
    try:
        print(repr(text), json.loads(text))
    except json.JSONDecodeError as error:
        print(repr(text), "->", error, error.lineno, error.colno, error.pos)
try:
    json.loads("[1, x]")
except ValueError as error:
    print(type(error).__name__, type(error).__module__, error.msg, error.doc)
for bad in (lambda: json.loads(5), lambda: json.dumps({1, 2}), lambda: json.dumps({(1, 2): 3}),
            lambda: json.dumps(object), lambda: json.dumps(1j), lambda: json.dumps(float("nan"), allow_nan=False),
            lambda: json.dumps(b"x"), lambda: json.dumps({"a": 1, 2: 3}, sort_keys=True)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as error:
    print(error)
