# %%
for i in range(3):
    print(f'\rstep {i}', end='', flush=True)
# %%
print('\rdone')
