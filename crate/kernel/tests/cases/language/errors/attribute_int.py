(5).length
