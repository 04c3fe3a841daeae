"""The part of IPython that notebooks use: `IPython.display`, `get_ipython`."""

from IPython.core.interactiveshell import get_ipython
from IPython.core.display import display

__version__ = "8.37.0"
version_info = (8, 37, 0, "")
