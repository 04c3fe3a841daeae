# %%
def area(width, height=2):
    """The area.

    Of a rectangle.
    """
    return width * height
# %%
class Plain:
    """A class."""
    def __init__(self, x):
        self.x = x
