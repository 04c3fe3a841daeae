# %%
for i in range(3):
    i * i
# %%
i
# %%
if i == 2:
    'two'
else:
    'other'
# %%
while i:
    i -= 1
i
# %%
with open('x.txt', 'w') as f:
    f.write('abc')
# %%
open('x.txt').read()
# %%
try:
    1 / 0
except ZeroDivisionError as error:
    repr(error)
# %%
def f():
    'not shown'
    5
f()
# %%
1; 2; 3
# %%
x = y = 4; x
# %%
x,
# %%
# only a comment
x  # with a comment
# %%
x;  # hidden
# %%
'a' 'b'
# %%
(yy := 7)
