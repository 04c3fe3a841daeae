from dask import delayed

@delayed
def push(xs, x):
    xs.append(x)
    return xs

d = delayed(list)()
for i in range(3):
    d = push(d, i)
print(d.compute())
own = [1]
print(push(delayed(own), 2).compute(), own)
print(push(own, 3).compute(), own)

@delayed
def make():
    return {'k': []}

m = make()

@delayed
def grow(d):
    d['k'].append(1)
    return len(d['k'])

print(grow(m).compute(), m.compute())
print(delayed(sum)([grow(make()) for _ in range(3)]).compute())
