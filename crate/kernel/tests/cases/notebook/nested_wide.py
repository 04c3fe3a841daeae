# %%
{'results': [{'name': f'run{i}', 'times': [0.1 * i, 0.25, 1.5], 'ok': True} for i in range(4)]}
# %%
[{'a': 1, 'b': 2}, {'a': 3, 'b': 4}]
# %%
[[list(range(5)) for _ in range(3)] for _ in range(3)]
# %%
((1, 2), [3, {4}], {'k': (5,)})
