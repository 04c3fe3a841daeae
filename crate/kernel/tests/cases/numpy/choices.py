# Choosing element by element, and functions of Python along axes.
import numpy as np
a = np.array([5, -3, 0, 12, 7])
print(np.where(a > 0, a, 0), np.where(a > 4), np.where([True, False], [1, 2], [3.5, 4]))
print(np.where(a[:, None] > [0, 6], 1, -1), np.where(True, 1, 2), type(np.where(True, 1, 2)))
print(np.select([a < 0, a == 0, a < 10], ['neg', 'zero', 'small'], default='large'))
print(np.select([a < 0, a > 6], [a * 10, a / 2]), np.select([a > 100], [a], default=-1))
print(np.choose([0, 1, 2, 1], [[10, 11, 12, 13], [20, 21, 22, 23], [30, 31, 32, 33]]), np.choose([2, 0], [1, 2], mode='clip'), np.choose([2, 3], [1, 2], mode='wrap'))
print(np.piecewise(a, [a < 0, a >= 0], [-1, 1]), np.piecewise(np.array([-2.0, 0.5, 3]), [np.array([-2.0, 0.5, 3]) < 0, np.array([-2.0, 0.5, 3]) > 1], [lambda x: -x, 100, 7]))
print(np.clip(a, 0, 6), np.clip(a, None, 3), np.clip(a, [1, 1, 1, 1, 9], 10), a.clip(0), np.clip(2.7, 0, 1))
print(np.extract(a > 0, a), np.compress([0, 1, 1], a), np.take(a, [0, -1]), np.take([[1, 2], [3, 4]], 1, axis=1), np.take(a, [7], mode='clip'), np.take(a, [6], mode='wrap'))
b = a.copy()
np.put(b, [0, 1], [9, 8])
np.place(b, b > 8, [0, 1])
np.putmask(b, b == 8, 100)
np.copyto(b, -1, where=b == 0)
print(b)
print(np.vectorize(lambda x: x * 2 if x > 0 else -1)(a), np.vectorize(lambda x, y=2: x ** y)(a, 3), np.vectorize(len)(['a', 'bcd']))
f = np.vectorize(lambda x: 'pos' if x > 0 else 'neg', otypes=[str])
print(f(a), f([]).shape, np.vectorize(lambda x: (x, x + 1))([1, 2]), np.vectorize(pow, excluded=['y'])([1, 2], 2))
print(np.vectorize(lambda v: v.sum(), signature='(n)->()')(np.arange(6).reshape(2, 3)))


@np.vectorize
def step(x):
    "One above zero."
    return 1.0 if x > 0 else 0.0


print(step(a), step(3), step.__doc__)
m = np.arange(6).reshape(2, 3)
print(np.apply_along_axis(np.sum, 0, m), np.apply_along_axis(lambda r: r[::-1], 1, m), np.apply_along_axis(lambda r: r.max() - r.min(), 1, m), np.apply_along_axis(sorted, 1, -m))
print(np.apply_over_axes(np.sum, np.ones((2, 3, 4)), [0, 2]))
print(np.argmax([1, 3, 3]), np.argmin([[2, 1], [0, 5]], axis=1), np.argmax(m, axis=0, keepdims=True), np.nonzero([0, 2, 0, 3]), np.argwhere([[0, 1], [1, 0]]), np.flatnonzero([1, 0, 2]))
print(np.any([0, 0, 1]), np.all([[1, 0], [1, 1]], axis=0), np.any([]), np.all([]), np.count_nonzero([[1, 0], [2, 3]], axis=1), np.any([[0, np.nan]], axis=1, keepdims=True))
print(np.isin([1, 5, 3], [3, 1]), np.isin(m, [1, 4], invert=True), 3 in a, 12 in a, np.isin('a', ['a', 'b']))
print(np.intersect1d([1, 3, 4, 3], [3, 1, 1]), np.intersect1d([1, 2, 3], [3, 1], return_indices=True), np.union1d([[1, 2]], [2, 5]), np.setdiff1d([3, 1, 2, 3], [1]), np.setxor1d([1, 2, 3], [3, 4]))
print(np.unique([3, 1, 3]), np.unique([[1, 0], [1, 0], [2, 3]], axis=0), np.unique([[1, 1, 2], [3, 3, 4]], axis=1), np.unique(['b', 'a', 'b'], return_counts=True), np.unique_values([2, 1, 2]), np.unique_counts([1, 1, 3]))
print(np.take_along_axis(m, np.array([[2], [0]]), axis=1), np.lexsort([[1, 0, 1], [2, 2, 1]]), np.lexsort(([3, 1, 2],)), np.sort(m[:, ::-1], axis=1))
c = np.zeros((2, 3), int)
np.put_along_axis(c, np.array([[1], [2]]), 9, axis=1)
print(c, np.insert([1, 2], 1, [7, 8]), np.delete(m, 1, axis=1), np.append(m, [[9, 9, 9]], axis=0), np.append([1], [[2, 3]]), np.resize(m, (3, 3)), np.trim_zeros([0, 0, 1, 2, 0]))
print(np.digitize([0.2, 6.4, 3.0], [0, 1, 2.5, 4, 10]), np.searchsorted([1, 3, 5], 3), np.searchsorted([1, 3, 5], [2, 3], side='right'), np.searchsorted([5, 1, 3], 2, sorter=[1, 2, 0]))


def tell(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)


tell(lambda: np.where(a > 0, a))
tell(lambda: np.choose([0, 5], [1, 2]))
tell(lambda: np.select([a > 0], [1, 2]))
tell(lambda: np.select([], []))
tell(lambda: np.take(a, 10))
tell(lambda: np.compress([1, 1, 1, 1, 1, 1], a))
tell(lambda: np.apply_along_axis(np.sum, 2, m))
tell(lambda: np.vectorize(lambda x: x)([]))
tell(lambda: np.piecewise(a, [a > 0], [1, 2, 3]))
tell(lambda: np.insert([1, 2], 5, 0))
tell(lambda: np.delete([1, 2], 5))
tell(lambda: np.append(m, [9, 9, 9], axis=0))
tell(lambda: np.lexsort([[1, 2], [1]]))
tell(lambda: np.clip(a))
tell(lambda: np.argmax([]))
tell(lambda: np.partition([1, 2], 5))
