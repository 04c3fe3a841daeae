# %%
a = [1]
a.append(a)
a
# %%
d = {}
d['self'] = d
d
# %%
t = ([],)
t[0].append(t)
t
