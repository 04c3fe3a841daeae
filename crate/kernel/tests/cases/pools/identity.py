"""Who runs a call: process numbers and names of workers, as lectures print them."""
import multiprocessing
import os
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def process(_):
    me = multiprocessing.current_process()
    return os.getpid(), me.name.rstrip("0123456789"), me.pid == os.getpid(), threading.current_thread().name


def thread(_):
    return os.getpid(), threading.current_thread().name.rstrip("0123456789"), multiprocessing.current_process().name


def show():
    print(threading.current_thread().name, multiprocessing.current_process().name)


def shout(words):
    words.append(threading.current_thread().name)


if __name__ == "__main__":
    main = os.getpid()
    print(multiprocessing.current_process().name, threading.current_thread().name)
    print(multiprocessing.current_process().pid == main, multiprocessing.parent_process())
    first = threading.Thread(target=show)
    first.start()
    first.join()
    with multiprocessing.Pool(2) as pool:
        for pid, name, same, inner in pool.map(process, range(3)):
            print(pid != main, name, same, inner)
    with ProcessPoolExecutor(2) as executor:
        for pid, name, same, inner in executor.map(process, range(2)):
            print(pid != main, same, inner)
    with ThreadPoolExecutor(2, thread_name_prefix="reader") as executor:
        for pid, name, outer in executor.map(thread, range(2)):
            print(pid == main, name, outer)
    with ThreadPoolExecutor(1) as executor:
        print(executor.submit(thread, 0).result()[1])
    worker = threading.Thread(target=show, name="printer")
    worker.start()
    worker.join()
    words = []
    with ThreadPoolExecutor(1, thread_name_prefix="w") as executor:
        executor.submit(shout, words).result()
    print(words)
    own = multiprocessing.Process(target=show, name="own")
    own.start()
    own.join()
    print(own.pid != main, own.exitcode)
