# A search for a long part takes a time that is linear in both lengths.
for make in (bytes, bytearray):
    for n in (100, 1000, 100_000):
        a, b = make(b"a" * n), make(b"b" * n)
        hay = a + a + b + a + a
        needle = a + b + b + a
        print(n, hay.find(needle), hay.count(needle), needle in hay)
        print((hay + needle).find(needle) == len(hay), (hay + needle).count(needle))
        print(len((hay + needle).replace(needle, b"x")), len((hay + needle + hay).split(needle)))
        print((hay + needle).partition(needle)[2], (hay + needle).find(needle, len(hay) + 1))
