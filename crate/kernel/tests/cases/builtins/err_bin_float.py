print(bin(10), bin(-10), oct(64), hex(255), hex(-255))
bin(1.5)
