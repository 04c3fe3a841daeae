import re

def double(m):
    return str(int(m[0]) * 2)

print(re.sub(r"\d+", double, "a1 b20 c300"), re.sub(r"\w+", lambda m: m.group()[::-1], "hello big world"))
counts = {}
def number(m):
    counts[m[0]] = counts.get(m[0], 0) + 1
    return f"{m[0]}{counts[m[0]]}"
print(re.sub("[ab]", number, "abab"), counts)
env = {"HOME": "/root", "USER": "me"}
print(re.sub(r"\$(\w+)|\$\{(\w+)\}", lambda m: env.get(m[1] or m[2], m[0]), "$HOME ${USER} $NONE"))
def to_snake(name):
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()
def to_camel(name):
    return re.sub(r"_(\w)", lambda m: m[1].upper(), name)
print(to_snake("parseHttpRequest"), to_camel("parse_http_request"), re.sub(r"(?i)(\w)\w*", lambda m: m[1].upper(), "portable network graphics"))
