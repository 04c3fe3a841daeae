# %%
text = 'the cat and the dog'
text.split()
# %%
[w.title() for w in _]
# %%
len(_), len(__)
# %%
'-'.join(sorted(set(_1)))
# %%
print(_4)
