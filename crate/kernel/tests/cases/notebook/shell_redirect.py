# %%
!echo first > f.txt
# %%
!echo second >> f.txt
# %%
!cat f.txt
# %%
!mkdir d
# %%
!cp f.txt d
# %%
!ls d
# %%
!mv f.txt g.txt && ls
# %%
!rm g.txt
# %%
!ls
# %%
!rm missing.txt
# %%
!rm -f missing.txt
# %%
!rm -r d
# %%
!ls
