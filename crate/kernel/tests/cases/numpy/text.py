import numpy as np
names = np.array(['ann', 'bob', 'cy', 'ann'])
print(names, repr(names), names.dtype, names.shape, names[0], repr(names[0]), type(names[0]), names[1:3])
print(names == 'ann', names != 'ann', names < 'bob', names[names == 'ann'], (names == 'ann').sum(), 'bob' in names)
print(np.unique(names), np.unique(names, return_counts=True), np.sort(names), np.argsort(names), names.tolist())
print(np.concatenate([names, ['dora-long']]), np.append(names, 'x'), np.where(names == 'ann', 'A', 'other'))
print(np.array([['a', 'b'], ['c', 'd']]).T, np.array(['a', 'b']).reshape(2, 1), np.repeat(['x', 'y'], 2), np.tile(['p'], 3))
b = np.array(['aa', 'bb'])
b[0] = 'longer'
print(b, np.zeros(2, dtype='U3'), np.empty(0, dtype=str), np.full(2, 'hi'), np.array('solo'), repr(np.array('solo')))
print(np.array([1, 2, 30]).astype(str), np.array([1.5, 2.0]).astype(str), np.array(['1', '2']).astype(int) + 1, np.array(['1.5']).astype(float))
print(np.array([1, 'a', 2.5]), np.array(['a', None and 1] if False else ['a', 'b']), np.array([True, 'x']))
print(np.isin(names, ['bob', 'cy']), np.searchsorted(['a', 'c'], 'b'), [n.upper() for n in names], names[0] + '!', len(names[1]))
print(sorted(set(names)), {name: i for i, name in enumerate(names)}, ' '.join(names), names.size, names.nbytes, names.itemsize)
print(np.array(['x' * 30] * 5), repr(np.array(['abc'] * 30)))
for value, count in zip(*np.unique(names, return_counts=True)):
    print(value, count, f'{value:>5}|{count:03d}')
