print([i * k for i in range(3)])
