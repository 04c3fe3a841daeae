try:
    x = [0] * 10**15
except MemoryError as error:
    print("MemoryError")
print("alive")
