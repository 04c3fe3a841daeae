# %%
exec('a = 5\nb = a * 2')
a, b
# %%
eval('a + b')
# %%
globals()['c'] = 9
c
# %%
'c' in locals(), __name__
# %%
def f():
    d = 1
    return sorted(locals())
f()
# %%
exec('def g(): return a')
g()
# %%
ns = {}
exec('z = 1', ns)
ns['z'], 'z' in globals()
# %%
try:
    eval('1 +')
except SyntaxError as e:
    print(e.msg)
# %%
eval('nope')
# %%
compile('1 + 1', '<s>', 'eval')
# %%
eval(compile('3 * 4', '<s>', 'eval'))
# %%
type(__builtins__).__name__, callable(print)
# %%
print.__name__
# %%
import __main__
__main__.a
