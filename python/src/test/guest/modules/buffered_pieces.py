import io




print(io.BufferedReader(io.BytesIO(b"abc\ndef")).read(), io.BufferedRandom(io.BytesIO(b"xyz")).read())
r = io.BufferedRWPair(io.BytesIO(b"pair"), io.BytesIO())
print(r.read(2), r.read())
t = io.TextIOWrapper(io.BytesIO(b"text"))
print(t._CHUNK_SIZE)
for value in (0, -1, "x"):
    try:
        t._CHUNK_SIZE = value
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    del t._CHUNK_SIZE
except AttributeError as e:
    print(e)
t._CHUNK_SIZE = 1
print(t.read(), t._CHUNK_SIZE)
