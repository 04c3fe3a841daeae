import weakref
class Key:
    def __init__(self, n):
        self.n = n
notes = weakref.WeakKeyDictionary()
a, b = Key(1), Key(2)
notes[a] = "first"
notes[b] = ["second"]
print(len(notes), notes[a], notes[b], a in notes, 5 in notes)
del b
print(len(notes), [k.n for k in notes], list(notes.values()))
print(notes.get(a), notes.get(Key(9), "none"), notes.setdefault(a, "x"))
print(notes.pop(a), len(notes))
s = weakref.WeakSet()
c, d = Key(3), Key(4)
s.add(c)
s.add(d)
s.add(c)
print(len(s), c in s, sorted(k.n for k in s))
del c
print(len(s), [k.n for k in s])
s.discard(d)
print(len(s), list(s))
class Subject:
    def __init__(self):
        self.observers = weakref.WeakSet()
    def notify(self, event):
        for o in self.observers:
            o.handle(event)
class Observer:
    def handle(self, event):
        print("got", event)
subject, o = Subject(), Observer()
subject.observers.add(o)
subject.notify("one")
del o
subject.notify("two")
print("end")
