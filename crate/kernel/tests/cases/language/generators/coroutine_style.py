def scheduler(tasks):
    tasks = list(tasks)
    while tasks:
        t = tasks.pop(0)
        try:
            print(next(t))
            tasks.append(t)
        except StopIteration:
            pass
def task(name, n):
    for i in range(n):
        yield f"{name}{i}"
scheduler([task("a", 2), task("b", 3)])
def coroutine(f):
    def start(*a):
        c = f(*a)
        next(c)
        return c
    return start
@coroutine
def grep(word):
    found = []
    try:
        while True:
            line = yield found
            if word in line: found.append(line)
    except GeneratorExit:
        print("closing", found)
c = grep("py")
c.send("python"); c.send("java")
print(c.send("pypy"))
c.close()
