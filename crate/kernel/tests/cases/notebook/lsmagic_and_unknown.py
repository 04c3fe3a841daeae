# %%
lines = %lsmagic
type(lines).__name__ != ''
# %%
'%timeit' in str(lines), '%%writefile' in str(lines)
# %%
%sql SELECT 1
# %%
%%sql
SELECT 1
# %%
%config InlineBackend.figure_format = 'retina'
# %%
%pylab_not
# %%
%load_ext sql_magic_missing
# %%
%%time_it
x
