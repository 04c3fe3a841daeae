# %%
a = 7
b = 4
a %b
# %%
(a
%b)
# %%
x = (a
     %b)
x
# %%
'%s and %d' % ('x', 3)
# %%
s = '''
%who
!ls
'''
s
