def nest(n):
    if n == 0:
        yield "bottom"
    else:
        yield from nest(n - 1)
print(list(nest(200)))
def count(n):
    if n:
        yield n
        yield from count(n - 1)
print(sum(count(150)))
