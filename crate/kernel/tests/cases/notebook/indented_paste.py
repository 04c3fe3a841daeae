# %%
    x = 5
    x
# %%
        if x:
            print('inner')
        x + 1
# %%

    y = 2
z = 3
y + z
# %%
    def f(a):
        return a
    f(4)
# %%
  %who int
