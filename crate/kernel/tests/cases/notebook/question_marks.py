# %%
def area(width, height=2):
    """The area of a rectangle."""
    return width * height
# %%
x = [1, 2, 3]
nothing?
# %%
missing.thing?
# %%
x.append(4)
x
# %%
?nope
# %%
%pinfo nope
