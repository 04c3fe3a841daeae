total = []
total = total + 3
