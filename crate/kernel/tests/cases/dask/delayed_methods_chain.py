# Methods of lazy values, one after another.
from dask import delayed

text = delayed('  Parallel Computing  ')
print(text.strip().lower().split(' ').compute(), text.strip().replace('P', 'p').compute(), text.count('a').compute())
numbers = delayed([3, 1, 2])
print(numbers.index(2).compute(), numbers.copy().compute(), (numbers + [4]).compute(), numbers[0].compute(), numbers[1:].compute())
d = delayed({'a': 1})
print(d['a'].compute(), d.get('b', 7).compute(), d.keys().compute() == {'a'}, delayed(3).bit_length().compute())
