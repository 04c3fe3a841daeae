from dask import delayed

def f(*args, **kwargs):
    return args, sorted(kwargs.items())

print(delayed(f)(1, delayed(2), a=delayed(3), b=[delayed(4)]).compute())
print(delayed(f)(*[delayed(i) for i in range(3)], **{'k': delayed('v')}).compute())
print(delayed(dict)(a=1, b=delayed(2)).compute())
print(delayed(sorted)([3, 1, 2], reverse=True).compute(), delayed(max)([1, -5], key=abs).compute())
