# %%
%%writefile a.txt
one
two
three

# %%
%%writefile b.csv
x,y
1,2
3,4

# %%
!ls
# %%
!cat a.txt
# %%
!head -n 2 a.txt
# %%
!head -1 b.csv
# %%
!tail -n 1 a.txt
# %%
!wc -l a.txt
# %%
!wc a.txt b.csv
# %%
!cat a.txt b.csv | wc -l
# %%
!ls *.txt
# %%
!ls missing
# %%
!cat missing
# %%
!echo hello world
# %%
!grep o a.txt
# %%
!ls | sort -r
# %%
!cat a.txt | head -2 | tail -1
# %%
!wc -c a.txt
