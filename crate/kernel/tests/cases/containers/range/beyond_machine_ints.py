print(len(range(2**62)), 2**61 in range(2**62))
print(range(10**20)[5])
