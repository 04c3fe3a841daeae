from multiprocessing import Process
import time

def work(name, n=1):
    time.sleep(0.05)
    return name * n

class Job(Process):
    def __init__(self, x):
        super().__init__()
        self.x = x
    def run(self):
        self.x += 1

def quits():
    raise SystemExit(3)

if __name__ == "__main__":
    p = Process(target=work, args=("a",), kwargs={"n": 2}, name="mine")
    print(p.name, p.is_alive(), p.exitcode, p.daemon)
    p.start()
    p.join()
    print(p.is_alive(), p.exitcode)
    jobs = [Job(i) for i in range(3)]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()
    print([job.x for job in jobs], [job.exitcode for job in jobs])
    p = Process(target=quits)
    p.start()
    p.join()
    print(p.exitcode)
    try:
        p.start()
    except AssertionError as error:
        print(error)
    try:
        Process(target=work).join()
    except AssertionError as error:
        print(error)
