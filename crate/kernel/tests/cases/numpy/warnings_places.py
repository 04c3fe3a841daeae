import contextlib
import io
import sys
import warnings
import numpy as np

def shown(f):
    text = io.StringIO()
    with contextlib.redirect_stderr(text):
        f()
    here = sys._getframe().f_code.co_filename
    print(text.getvalue().replace(here, "FILE"), end="")
    print("--")

def arrays():
    np.log(np.zeros(2))
    np.array([1.0]) / 0
    np.sqrt(np.array([-1.0])) + (
        np.array([1.0]) / 0)

shown(arrays)
shown(arrays)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        np.log(0)
    except RuntimeWarning as error:
        print("raised", error)
