x = 3
if x == 1:
    pass
elif x == undefined_y:
    pass
