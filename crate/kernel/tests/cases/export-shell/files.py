# %% helpers of this script, for what magics do in a notebook
def _shell(command, capture=False):
    """!command: prints what it prints, or gives its lines."""
    import subprocess
    done = subprocess.run(command, shell=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if capture:
        return done.stdout.splitlines()
    print(done.stdout, end="")


def _run(name, *arguments):
    """%run: runs a file and takes over its variables."""
    import runpy
    import sys
    before, sys.argv = sys.argv, [name, *arguments]
    try:
        found = runpy.run_path(name, run_name="__main__")
    finally:
        sys.argv = before
    globals().update({key: value for key, value in found.items() if not key.startswith("__")})

# %%
# %%writefile helper_of_export.py
# | LIMIT = 3
# | print('helper runs', __name__)
# | def twice(x):
# |     return 2 * x  # "quoted" \ text
print("LIMIT = 3\nprint('helper runs', __name__)\ndef twice(x):\n    return 2 * x  # \"quoted\" \\ text\n", end="", file=open("helper_of_export.py", "w", encoding="utf-8"))  # plain Python for the magic

# %%
# %%writefile -a helper_of_export.py
# | EXTRA = 'ü'
print("EXTRA = 'ü'\n", end="", file=open("helper_of_export.py", "a", encoding="utf-8"))  # plain Python for the magic

# %%
# %run helper_of_export.py
_run("helper_of_export.py")  # plain Python for the magic
print(twice(LIMIT), EXTRA)

# %%
# lines = !cat helper_of_export.py
lines = _shell("cat helper_of_export.py", capture=True)  # plain Python for the magic
print(len(lines), lines[0])

# %%
name = 'helper_of_export.py'
# !head -n 1 {name}
_shell(f"head -n 1 {name}")  # plain Python for the magic

# %%
# !pip install numpy
print('still here')

# %%
import os
os.remove(name)
