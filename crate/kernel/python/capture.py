"""What a cell shows, caught."""

import _notebook
import sys

__all__ = ["CapturedIO", "RichOutput", "capture_output"]


class RichOutput:
    """One output with its representations."""

    def __init__(self, data=None, metadata=None, transient=None, update=False):
        self.data = data or {}
        self.metadata = metadata or {}
        self.transient = transient or {}
        self.update = update

    def display(self):
        """Shows it again."""
        from IPython.core.display import publish_display_data
        publish_display_data(self.data, self.metadata, transient=self.transient, update=self.update)

    def _repr_mimebundle_(self, include=None, exclude=None):
        return self.data, self.metadata


class CapturedIO:
    """Text and outputs that were caught."""

    def __init__(self):
        self._stdout = ""
        self._stderr = ""
        self._outputs = []

    def __str__(self):
        return self.stdout

    @property
    def stdout(self):
        return self._stdout

    @property
    def stderr(self):
        return self._stderr

    @property
    def outputs(self):
        return [RichOutput(*each) for each in self._outputs]

    def show(self):
        """Shows what was caught."""
        sys.stdout.write(self._stdout)
        sys.stderr.write(self._stderr)
        for each in self.outputs:
            each.display()

    __call__ = show


class capture_output:
    """A context that catches what is shown inside it."""

    def __init__(self, stdout=True, stderr=True, display=True):
        self.stdout = stdout
        self.stderr = stderr
        self.display = display

    def __enter__(self):
        _notebook.begin_capture(self.stdout, self.stderr, self.display)
        self._captured = CapturedIO()
        return self._captured

    def __exit__(self, *error):
        captured = self._captured
        captured._stdout, captured._stderr, captured._outputs = _notebook.end_capture()
