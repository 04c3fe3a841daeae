import re

md = "# Title\n\nSome *bold* and _em_ with `code` and [link](http://x.y/z).\n## Sub"
html = md
for pattern, repl in [(r"(?m)^## (.*)$", r"<h2>\1</h2>"), (r"(?m)^# (.*)$", r"<h1>\1</h1>"), (r"\*(.+?)\*", r"<b>\1</b>"),
                      (r"_(.+?)_", r"<i>\1</i>"), (r"`(.+?)`", r"<code>\1</code>"), (r"\[(.+?)\]\((.+?)\)", r'<a href="\2">\1</a>')]:
    html = re.sub(pattern, repl, html)
print(html)
print(re.findall(r'href="([^"]*)"', html), re.sub(r"<[^>]+>", "", html))
print([len(m.group(1)) for m in re.finditer(r"(?m)^(#+)\s", md)], re.split(r"\n\s*\n", md))
