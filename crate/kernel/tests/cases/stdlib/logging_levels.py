import logging, io

out = io.StringIO()
handler = logging.StreamHandler(out)
handler.setFormatter(logging.Formatter("%(name)s/%(levelname)s: %(message)s"))
root = logging.getLogger("shop")
root.addHandler(handler)
root.setLevel(logging.DEBUG)
root.propagate = False
child = logging.getLogger("shop.cart")
child.info("added %s x%d", "pen", 3)
child.setLevel(logging.WARNING)
child.info("not shown")
child.warning("low stock: %(item)s", {"item": "ink"})
handler.setLevel(logging.ERROR)
root.warning("filtered by handler")
root.error("bad %r", "thing")
handler.setLevel(logging.NOTSET)
root.addFilter(lambda record: "secret" not in record.getMessage())
root.info("a secret")
root.info("plain")
print(out.getvalue())
print(child.parent is root, child.getEffectiveLevel(), root.isEnabledFor(logging.DEBUG), child.isEnabledFor(logging.INFO), logging.getLogger("shop.cart") is child, root.hasHandlers())
class Collect(logging.Handler):
    def __init__(self):
        super().__init__()
        self.rows = []
    def emit(self, record):
        self.rows.append((record.levelname, record.name, record.getMessage()))
c = Collect()
root.addHandler(c)
child.error("collected")
print(c.rows)
