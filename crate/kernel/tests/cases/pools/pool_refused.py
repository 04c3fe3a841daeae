# bless: no
import multiprocessing
for name in ["Queue", "Pipe", "Value", "Manager", "Lock"]:
    try:
        getattr(multiprocessing, name)
    except ImportError as error:
        print(error)
from multiprocessing import Queue
