"""Streams as objects: dictionaries, texts, states, what reconfigure keeps; they cannot be pickled."""

import contextvars
import io
import pickle


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


for stream in io.IOBase(), io.StringIO(), io.BytesIO(), io.BufferedReader(io.BytesIO()):
    stream.mark = 1
    print(type(stream).__name__, stream.__dict__)
print(io.UnsupportedOperation.__mro__)
text = io.TextIOWrapper(io.BytesIO(), line_buffering=True)
print(text)
text.detach()
print(text, text.encoding, text.errors, text.line_buffering, text.write_through)
attempt(repr, io.TextIOWrapper.__new__(io.TextIOWrapper))


class Named(io.BytesIO):
    name = "x"


reader = io.BufferedReader(Named())
print(reader)
reader.raw.name = reader
attempt(repr, reader)
for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    for stream in text, reader:
        attempt(pickle.dumps, stream, protocol)
text = io.TextIOWrapper(io.BytesIO(), "ascii", newline="\r\n")
text.reconfigure(errors="ignore")
text.write("a\n")
text.reconfigure(newline="\n", write_through=True)
text.write("é\n")
print(text.buffer.getvalue(), text.encoding, text.errors, text.write_through, text.line_buffering)
attempt(contextvars.ContextVar)
