import re

text = "name: Ann\nage: 5\n\nname: Bob\nage: 7\n"
print(re.findall(r"^name: (\w+)$", text, re.M), re.findall(r"^age: (\d+)\n", text, re.M), re.findall(r"\A\w+", text), re.findall(r"\w+\Z", text))
print(re.split(r"\n{2,}", text), re.sub(r"(?m)^(\w+): ", r"\1=", text), re.search(r"name: (.*?)\nage: (.*?)\n", text, re.S).groups())
print(re.findall(r"(?s)Ann.*Bob", text), [m.start() for m in re.finditer("$", "a\nb\n", re.M)], re.findall(r".+", "a\nb"))
html = "<p>one</p>\n<p class='x'>two\nlines</p>"
print(re.findall(r"<p[^>]*>(.*?)</p>", html, re.S))
