import logging, warnings, sys, io
stream = io.StringIO()
logger = logging.getLogger("case")
handler = logging.StreamHandler(stream)
handler.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
logger.addHandler(handler)
logger.setLevel(logging.INFO)
logger.debug("hidden")
logger.info("x = %d", 5)
logger.warning("careful")
try:
    1 / 0
except ZeroDivisionError:
    logger.error("failed", exc_info=False)
print(stream.getvalue(), end="")
print(logger.level, logger.isEnabledFor(logging.DEBUG), logging.getLevelName(30))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("old", DeprecationWarning)
    warnings.warn("odd")
print([(w.category.__name__, str(w.message)) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("now an error", RuntimeWarning)
    except RuntimeWarning as error:
        print("raised", error)
