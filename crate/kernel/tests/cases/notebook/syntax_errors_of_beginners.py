# %%
print 'hello'
# %%
if x = 5:
    pass
# %%
for i in range(3)
    print(i)
# %%
def f(x)
    return x
# %%
if True:
print('x')
# %%
print('hello"
# %%
5 = x
# %%
class A
    pass
# %%
while True print(1)
# %%
return 5
# %%
break
# %%
else:
    pass
# %%
f'{x'
# %%
x = 1 +
# %%
  x = 5
# %%
def f():
    x = 1
      y = 2
# %%
import
# %%
a b
# %%
None = 1
# %%
'ok'
# %%
x++
# %%
dict(a=1, a=2)
# %%
lambda x: return x
# %%
f(1 = 2)
# %%
def g(a=1, b): pass
# %%
@
# %%
x = {1: 2, 3}
# %%
[x for x in]
