print(total "units")
