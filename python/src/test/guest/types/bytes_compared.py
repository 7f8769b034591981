# Which types of bytes compare with which.
m = memoryview(b"abcdef")
for a, b in [(m, b"a"), (b"a", m), (m, bytearray(b"a")), (bytearray(b"a"), m), (b"a", bytearray(b"a")), (bytearray(b"a"), b"a")]:
    for op in ("<", "==", "!="):
        try: print(type(a).__name__, op, type(b).__name__, eval("a %s b" % op))
        except TypeError as e: print(e)
import array
for a, b in [(array.array("b", b"a"), b"a"), (b"a", array.array("b", b"a")),(bytearray(b"a"), array.array("b", b"a"))]:
    for op in ("<", "=="):
        try: print(type(a).__name__, op, type(b).__name__, eval("a %s b" % op))
        except TypeError as e: print(e)
