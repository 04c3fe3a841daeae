from dask import delayed

@delayed(nout=3)
def three():
    return 1, 2, 3

a, b, c = three()
print(a.compute(), b.compute(), c.compute(), len(three()))
for part in three():
    print(part.compute(), part.key.split('-')[0])
f = delayed(divmod, nout=2)
q, r = f(17, 5)
print(q.compute(), r.compute())
print(len(delayed([1, 2], nout=2)), [x.compute() for x in delayed([1, 2], nout=2)])
print(len(delayed(lambda: (), nout=0)()))
