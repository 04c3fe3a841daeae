[3, 1].srot()
