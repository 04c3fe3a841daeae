# %%
5;
# %%
Out
# %%
6 # comment;
# %%
x = 3; x
# %%
x;  # quiet
# %%
'a;'
# %%
print('p');
# %%
[1,
 2];
# %%
_
