"""The object behind `get_ipython()`, through which rewritten magics and `!` lines run."""

import _notebook
import __main__


class UsageError(Exception):
    """A magic was not used as it is meant to."""


UsageError.__module__ = "IPython.core.error"


class ZMQInteractiveShell:
    """The notebook's session."""

    def __init__(self):
        self.user_ns = vars(__main__)
        self.user_global_ns = self.user_ns
        self.user_module = __main__

    def __repr__(self):
        return "<ipykernel.zmqshell.ZMQInteractiveShell object at 0x%x>" % id(self)

    @property
    def execution_count(self):
        return _notebook.execution_count()

    def run_line_magic(self, magic_name, line, _stack_depth=1):
        """Runs `%name line`."""
        if magic_name == "time":
            return _notebook.time(line, False)
        from IPython.core import magics
        return magics.line_magic(magic_name, line)

    def run_cell_magic(self, magic_name, line, cell):
        """Runs `%%name line` on the text of a cell."""
        if magic_name == "time" and cell and not line:
            return _notebook.time(cell, True)
        from IPython.core import magics
        return magics.cell_magic(magic_name, line, cell)

    def magic(self, arg_s):
        """Runs a line magic, given as it is written."""
        name, _, line = arg_s.partition(" ")
        return self.run_line_magic(name.lstrip("%"), line)

    def find_line_magic(self, magic_name):
        """The function of a line magic, or None."""
        from IPython.core import magics
        return magics.LINE.get(magic_name)

    find_magic = find_line_magic

    def find_cell_magic(self, magic_name):
        """The function of a cell magic, or None."""
        from IPython.core import magics
        return magics.CELL.get(magic_name)

    def register_magic_function(self, func, magic_kind="line", magic_name=None):
        """Makes a function a magic."""
        from IPython.core import magics
        magics.add(func, magic_kind, magic_name or func.__name__)

    def system(self, cmd):
        """Runs `!cmd`."""
        import _notebook_commands
        _notebook_commands.system(cmd)

    def getoutput(self, cmd, split=True, depth=0):
        """The lines that `!cmd` prints."""
        import _notebook_commands
        return _notebook_commands.getoutput(cmd, split)

    def run_cell(self, raw_cell, store_history=False, silent=False, shell_futures=True):
        """Runs the text of a cell as part of the running one."""
        _notebook.run_cell(raw_cell)

    def ev(self, expr):
        """The value of an expression."""
        return eval(expr, self.user_ns)

    def ex(self, cmd):
        """Runs statements."""
        exec(cmd, self.user_ns)

    def push(self, variables, interactive=True):
        """Sets variables."""
        self.user_ns.update(variables)


_the_shell = ZMQInteractiveShell()


def get_ipython():
    """The notebook's session."""
    return _the_shell
