# %%
for i in range(12):
    globals()[f'v{i:02d}'] = i
# %%
%who
