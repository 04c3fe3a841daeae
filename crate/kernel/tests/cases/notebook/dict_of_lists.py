# %%
{'name': ['Anna', 'Bert', 'Carla', 'Dora'], 'age': [23, 31, 27, 45], 'city': ['Berlin', 'Paris', 'Rome', 'Oslo']}
