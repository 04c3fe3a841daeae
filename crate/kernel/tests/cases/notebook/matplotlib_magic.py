# %%
%load_ext autoreload
%autoreload 2
print('ok')
# %%
%load_ext
# %%
%load_ext no_such_extension
