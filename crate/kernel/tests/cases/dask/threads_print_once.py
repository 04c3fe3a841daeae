from dask import delayed
log = []

def step(x):
    print('step', x)
    log.append(x)
    return x + 1

d = delayed(step)(1)
d = delayed(step)(d)
print(d.compute(), log)

def reads(x):
    print('reads', len(log))
    return x

print(delayed(reads)(5).compute())
