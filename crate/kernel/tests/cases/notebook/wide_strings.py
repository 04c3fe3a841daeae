# %%
'word ' * 30
# %%
['a long piece of text number ' + str(i) for i in range(4)]
# %%
{'key': 'v' * 70}
# %%
('x' * 40, 'y' * 40)
# %%
{'k' * 50: 'v' * 50}
