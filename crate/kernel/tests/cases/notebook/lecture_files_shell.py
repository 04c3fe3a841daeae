# %%
%%writefile grades.csv
name,math,physics
Ada,5,4
Bob,3,2
Eve,4,5

# %%
!head -n 2 grades.csv
# %%
!wc -l grades.csv
# %%
lines = !cat grades.csv
header, *rows = [line.split(',') for line in lines if line]
header
# %%
table = {name: [int(x) for x in marks] for name, *marks in rows}
table
# %%
best = max(table, key=lambda name: sum(table[name]))
print(f'{best = }')
# %%
!grep -c , grades.csv
# %%
!sort -t , -k 2 grades.csv | head -1
# %%
!tail -n +2 grades.csv | cut -d , -f 1
# %%
!rm grades.csv
!ls
# %%
%%writefile -a log.txt
first
# %%
%%writefile -a log.txt
second
# %%
!cat log.txt
