nums = [1] + 2
