class Default(dict):
    def __missing__(self, key):
        return "{" + key + "}"

print("{name} was born in {country}".format_map(Default(name="Guido")))
print("{a}{b}".format_map({"a": 1, "b": 2}), "%(x)s %(y).2f" % {"x": 1, "y": 2, "z": 3})
print("%s %s" % (1, 2), "%s" % [1, 2], "%s" % {"a": 1}, "%s" % None, "%%", "%d%%" % 5, "%5s|%-5s|" % ("a", "b"), "%.3s" % "abcdef", "%*d" % (5, 3), "%-*d|" % (5, 3), "%.*f" % (2, 3.14159))
