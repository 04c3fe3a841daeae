print(callable(len), callable(3), callable(int))
callable()
