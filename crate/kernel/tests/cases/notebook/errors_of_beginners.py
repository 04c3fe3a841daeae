# %%
print(undefined)
# %%
'2' + 2
# %%
int('3.5')
# %%
[1, 2, 3][3]
# %%
{'a': 1}['b']
# %%
1 / 0
# %%
'abc'.push('d')
# %%
len(5)
# %%
for i in 5:
    pass
# %%
import nonexistent_module
# %%
open('no_such_file.txt')
# %%
x, y = 1, 2, 3
# %%
def f(a): return a
f()
# %%
assert 1 > 2, 'one is not greater'
# %%
raise Exception('custom', 5)
# %%
float('abc')
# %%
(1, 2)[0] = 3
# %%
'abc'[0] = 'x'
# %%
None.upper()
# %%
sum(['a'])
# %%
max([])
# %%
[].pop()
# %%
{}.popitem()
# %%
[1, 2].remove(5)
# %%
{[1]: 2}
# %%
next(iter([]))
# %%
'a' < 1
# %%
input().nothing
