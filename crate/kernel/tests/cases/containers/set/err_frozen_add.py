frozen = frozenset([1])
print(frozen | {2})
frozen.add(2)
