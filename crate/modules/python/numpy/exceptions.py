"""Exceptions that only NumPy's Python side raises."""


class RankWarning(RuntimeWarning): pass
class ComplexWarning(RuntimeWarning): pass
class VisibleDeprecationWarning(UserWarning): pass
class DTypePromotionError(TypeError): pass
class TooHardError(RuntimeError): pass
