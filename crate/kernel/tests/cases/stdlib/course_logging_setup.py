import io
import logging
import sys
stream = io.StringIO()
log = logging.getLogger("course")
log.setLevel(logging.DEBUG)
handler = logging.StreamHandler(stream)
handler.setFormatter(logging.Formatter("%(levelname)-8s %(name)s:%(funcName)s %(message)s"))
log.addHandler(handler)
log.propagate = False
def work(n):
    log.debug("start %d", n)
    try:
        return 10 / n
    except ZeroDivisionError:
        log.exception("failed for n=%r", n)
    finally:
        log.info("done %s", n)
work(2)
work(0)
log.warning("percent %s%%", 50)
log.error("no args %s")
log.critical("dict %(a)s", {"a": 1})
handler.setLevel(logging.ERROR)
log.info("hidden")
log.log(35, "custom level")
logging.addLevelName(35, "NOTICE")
handler.setLevel(0)
log.log(35, "named level")
text = stream.getvalue()
print("\n".join(line for line in text.splitlines() if "File" not in line))
print(log, log.level, log.isEnabledFor(10), log.hasHandlers(), logging.getLevelName(30), logging.getLevelName("INFO"))
child = logging.getLogger("course.child")
print(child.parent is log, child.getEffectiveLevel(), child.name, logging.getLogger("course") is log, logging.root)
class Only(logging.Filter):
    def filter(self, record): return "keep" in record.getMessage()
log.addFilter(Only())
stream.truncate(0); stream.seek(0)
log.info("keep me"); log.info("drop me")
child.info("child passes its parent's filter")
print(stream.getvalue())
logging.basicConfig(stream=sys.stdout, level="INFO", format="{levelname}:{message}", style="{", force=True)
logging.info("root %s", "message"); logging.debug("not shown")
records = []
class Keep(logging.Handler):
    def emit(self, record): records.append((record.levelno, record.getMessage(), record.name))
logging.getLogger("other").addHandler(Keep())
logging.getLogger("other").warning("seen %s times", 2)
print(records)
adapter = logging.LoggerAdapter(logging.getLogger("other"), {"user": "ada"})
adapter.error("via adapter")
logging.disable(logging.CRITICAL)
logging.critical("silent")
logging.disable(logging.NOTSET)
for bad in (lambda: log.setLevel("NOPE"), lambda: log.setLevel(1.5), lambda: logging.Formatter("%(x", style="?"), lambda: logging.basicConfig(nope=1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
