def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: {1}.remove(2))
attempt(lambda: set().pop())
attempt(lambda: {[1]})
attempt(lambda: {1} | [2])
attempt(lambda: {1} + {2})
attempt(lambda: {1}[0])
attempt(lambda: frozenset().add(1))
attempt(lambda: set(1))
attempt(lambda: {1} < 2)
attempt(lambda: hash({1}))
attempt(lambda: hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
s = {1, 2}
for x in s:
    s.add(x + 10)
