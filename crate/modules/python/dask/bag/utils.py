"""What tests of bags use."""


def assert_eq(a, b, scheduler='sync'):
    """Two values are equal, lazy or not."""
    a, b = [value.compute(scheduler=scheduler) if hasattr(value, 'compute') else value for value in (a, b)]
    assert a == b
