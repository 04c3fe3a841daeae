sorted(321)
