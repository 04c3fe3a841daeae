[1].reverse(2)
