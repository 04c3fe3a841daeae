class Machine:
    transitions = {("idle", "start"): "running", ("running", "pause"): "paused", ("paused", "start"): "running", ("running", "stop"): "idle"}
    def __init__(self): self.state, self.log = "idle", []
    def on(self, event):
        try:
            new = self.transitions[self.state, event]
        except KeyError:
            raise ValueError(f"{event!r} not allowed in {self.state!r}") from None
        self.log.append(f"{self.state}->{new}")
        self.state = new
        return self
m = Machine().on("start").on("pause").on("start")
print(m.state, m.log)
try:
    m.on("fly")
except ValueError as e:
    print(e, e.__cause__, e.__suppress_context__)
