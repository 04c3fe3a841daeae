# %%
!echo 'single quoted'
# %%
!echo "double quoted"
# %%
!echo one   two
# %%
!echo 'a|b' | cat
# %%
!echo first && echo second
# %%
!echo a; echo b
