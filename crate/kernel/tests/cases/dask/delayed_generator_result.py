from dask import delayed

def gen(n):
    return list(i * i for i in range(n))

print(delayed(gen)(4).compute())
print(sum(delayed(gen)(4).compute()))
