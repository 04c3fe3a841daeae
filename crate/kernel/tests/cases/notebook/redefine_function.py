# %%
def f(): return 1
# %%
f()
# %%
def f(): return 2
# %%
f()
# %%
f
# %%
f = 5
f
