# `__import__`: the package itself, unless names are asked for.
print(__import__('os.path').__name__)
print(__import__('collections.abc', fromlist=['Mapping']).__name__)
print(__import__('collections.abc').__name__)
print(__import__('math', globals(), locals(), [], 0).__name__)
print(__import__('collections.abc', None, None, ('Mapping',)).Mapping.__name__)
