# %%
for i in range(3):
    print(i, end=' ')
'end'
# %%
for i in range(2):
    print('*' * i)
else:
    print('else')
# %%
while False: pass
else: print('w')
# %%
[print(i) for i in 'ab']
