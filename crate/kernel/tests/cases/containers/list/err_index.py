squares = [n * n for n in range(5)]
print(squares[0], squares[-1])
print(squares[5])
