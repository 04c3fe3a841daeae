import fnmatch

names = ["a.txt", "b.py", "data1.csv", "data22.csv", "README", ".hidden", "[x].txt"]
for pattern in ("*.txt", "data?.csv", "data[0-9][0-9].*", "[!a-d]*", "*", "README", "*[x]*"):
    print(pattern, fnmatch.filter(names, pattern))
print(fnmatch.fnmatch("a.TXT", "*.txt"), fnmatch.fnmatchcase("ab", "a?"), fnmatch.fnmatch("x", "[a-c]"))
