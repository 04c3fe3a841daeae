# %%
for i in range(2):
    %who_ls
    print(i)
# %%
if True:
    x = %who_ls
x
# %%
def f():
    %who_ls
    return 1
f()
