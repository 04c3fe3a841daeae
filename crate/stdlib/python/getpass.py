"""Who is there, and asking for a secret: what is typed is seen here, for a notebook has no terminal."""

__all__ = ["getpass", "getuser", "GetPassWarning"]


class GetPassWarning(UserWarning):
    """What is typed is seen."""


def getpass(prompt="Password: ", stream=None):
    """Asks for a line."""
    return input(prompt)


def getuser():
    """A name for who is there."""
    return "threadbook"
