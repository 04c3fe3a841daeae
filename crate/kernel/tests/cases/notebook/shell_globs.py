# %%
%%writefile a1.txt
x

# %%
%%writefile a2.txt
y
z

# %%
!ls a*.txt
# %%
!wc -l a*.txt
# %%
!cat a?.txt
# %%
!head -n 1 a1.txt a2.txt
# %%
!tail -n +2 a2.txt
# %%
!ls -1
# %%
!cat a1.txt a2.txt | sort | tail -1
# %%
!grep -c x a1.txt
# %%
!grep -v x a2.txt
# %%
!grep -n z a2.txt
