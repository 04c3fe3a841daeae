from dask import delayed

@delayed
def double(x):
    """Twice x."""
    return 2 * x

@delayed
def total(*parts, scale=1):
    return sum(parts) * scale

print(double(3).compute())
print(total(1, 2, 3).compute(), total(1, double(5), scale=double(2)).compute())
print(double.__name__, double.__doc__)
print(type(double).__name__, type(double(1)).__name__)
