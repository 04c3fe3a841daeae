xs = [3, 1, 2]
xs.append(4); xs.extend((5, 6)); xs.insert(0, 0); xs.insert(100, 7); xs.insert(-1, 99)
print(xs, xs.pop(), xs.pop(0), xs.pop(-2), xs.index(5), xs.count(1), len(xs))
xs.remove(4); xs.reverse(); print(xs); xs.sort(); print(xs); xs.sort(reverse=True); print(xs)
ys = xs.copy(); ys.clear(); print(xs, ys, xs is not ys)
xs += [1]; xs *= 2; print(xs, xs + [0], [0] * 3, 2 * [1, 2], [1] * 0, 3 in xs, 99 not in xs)
words = ["banana", "Apple", "cherry", "date", "fig"]
words.sort(key=str.lower); print(words); words.sort(key=len); print(words); words.sort(key=len, reverse=True); print(words); words.sort(key=lambda w: (w[-1], len(w))); print(words)
print(sorted([(2, "b"), (1, "z"), (2, "a")]), sorted([(2, "b"), (1, "z"), (2, "a")], key=lambda t: t[0], reverse=True), list("abc"), list(range(3)), list({"a": 1}), list((1, 2)), list())
print([1, 2] == [1, 2], [1, 2] < [1, 3], [] < [0], [1, 2] != [2, 1], [1, [2]] == [1, [2]], [1.0] == [1], max([[1, 2], [1, 3]]), [None] * 2, [[]] * 2)
print(xs.__len__(), [1, 2].__contains__(2), [1].__add__([2]), [1, 2].__getitem__(0), list.append.__name__, [1].__eq__([1]), [1].__eq__((1,)), [1, 2].__reversed__().__next__())
