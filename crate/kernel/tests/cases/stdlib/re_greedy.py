import re

s = "<a><b><c>"
print(re.match("<.*>", s).group(), re.match("<.*?>", s).group(), re.findall("<.+?>", s))
print(re.match("a{2,3}", "aaaa").group(), re.match("a{2,3}?", "aaaa").group(), re.match("a{,2}", "aaaa").group())
print(re.match("(ab){2}", "abab").span(), re.match("(ab){3}", "abab"), re.match("a{2}", "a"))
print(re.match("x{a}", "x{a}"), re.match("a{1", "a{1").group(), re.match("{", "{").group())
print(re.match("(a+)+b", "aaaab").groups(), re.match("(a*)*", "aaa").groups(), re.match("(a|ab)(c|bcd)(d*)", "abcd").groups())
print(re.match("a*+a", "aaa"), re.match("a++b", "aab").group(), re.match("(?>a+)b", "aab").group(), re.match("(?>a|ab)c", "abc"))
print(re.search("(a|b)*?c", "abac").groups(), re.match("(?:a|b)*c", "ababc").group(), re.match("(a?)*?b", "aab").groups())
print(re.match("((a)|b)+", "ab").groups(), re.match("(?:(a)|b)*", "ab").groups())
print(re.match(r"(\d+?)(\d*)", "123").groups(), re.match("(x*){2,3}", "xx").groups())
