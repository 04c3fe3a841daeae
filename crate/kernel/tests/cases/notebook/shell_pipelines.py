# %%
%%writefile sales.csv
city,item,amount
Bern,tea,5
Basel,coffee,12
Bern,coffee,3
Chur,tea,12
Bern,tea,40

# %%
!cut -d, -f1 sales.csv | sort | uniq
# %%
!tail -n +2 sales.csv | cut -d , -f 1 | sort | uniq -c | sort -rn
# %%
!tail -n +2 sales.csv | sort -t , -k 3 -n
# %%
!tail -n +2 sales.csv | sort -t, -k1,1 -r
# %%
!cut -d, -f1,3 sales.csv | head -3
# %%
!cut -d, -f2- sales.csv | tail -2
# %%
!cut -c1-4 sales.csv
# %%
!grep Bern sales.csv | wc -l
# %%
counts = !cut -d, -f2 sales.csv | sort | uniq -c
[line.split() for line in counts]
# %%
!grep -v Bern sales.csv
# %%
!sort -u sales.csv | head -1
# %%
!uniq -d sales.csv
