print("{!r} {!s} {!a}".format("é", "é", "é"))
print("{!x}".format(1))
