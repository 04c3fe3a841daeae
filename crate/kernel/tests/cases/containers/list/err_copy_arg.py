[1].copy(2)
