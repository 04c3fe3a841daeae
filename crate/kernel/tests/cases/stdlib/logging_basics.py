import logging, sys, io

out = io.StringIO()
logging.basicConfig(stream=out, level=logging.INFO, format="%(levelname)s:%(name)s:%(message)s")
logging.debug("hidden")
logging.info("shown %d", 5)
logging.warning("careful %s and %s", "a", [1])
log = logging.getLogger("app.db")
log.error("failed")
log.setLevel(logging.ERROR)
log.warning("hidden too")
try:
    1 / 0
except ZeroDivisionError:
    log.exception("trouble")
lines = out.getvalue().splitlines()
print(lines[:4], lines[-1])
print(logging.getLogger("app.db") is log, log.name, log.level, logging.getLevelName(30), logging.getLevelName("INFO"), logging.getLogger().name)
h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter("{levelname:>8} | {message}", style="{"))
own = logging.getLogger("own")
own.addHandler(h)
own.propagate = False
own.setLevel("DEBUG")
own.debug("to stdout")
own.log(25, "custom level")
print(own.isEnabledFor(10), own.getEffectiveLevel(), own, own.handlers == [h])
try:
    own.setLevel("NOPE")
except ValueError as error:
    print(error)
