# %%
a = 1; b = 2; a + b
# %%
a; b
# %%
x = [1, 2]; x.append(3); x
# %%
if a: print('yes'); print('also')
# %%
for i in (1, 2): print(i); i
