# %%
hs = [display(f'line {i}', display_id=f'l{i}') for i in range(3)]
# %%
for i, h in enumerate(hs):
    h.update(i * 10)
# %%
hs[0].display('again')
# %%
hs[0].update('both')
