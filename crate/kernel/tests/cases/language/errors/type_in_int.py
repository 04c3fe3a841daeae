3 in 5
