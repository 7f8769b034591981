"""Text files in encodings that are found through the registry of codecs."""

import codecs
import io
import os
import tempfile

path = os.path.join(tempfile.mkdtemp(), "f")
text = "déjà vu\nline 2 ‰\n" * 3
for encoding in "cp1252", "iso8859-15", "koi8-r", "cp437", "mac-roman", "utf-7", "punycode":
    try:
        with open(path, "w", encoding=encoding, errors="replace", newline="\n") as f:
            print(f.encoding, f.errors, f.write(text))
            print(f.tell())
        with open(path, "rb") as f:
            print(f.read(20))
        with open(path, encoding=encoding) as f:
            print(ascii(f.readline()), f.tell() > 0, ascii(f.read(3)))
            f.seek(0)
            print(len(f.read()), ascii(f.newlines))
        with open(path, "a", encoding=encoding) as f:
            f.write("more")
        with open(path, encoding=encoding) as f:
            print([ascii(line) for line in f][-1])
    except (UnicodeError, LookupError) as e:
        print(type(e).__name__, e)
for encoding in "nonsense", "hex", "rot13", "a\0b", "\udcfe", 5:
    try:
        io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    except Exception as e:
        print(type(e).__name__, e)
try:
    open(path, "w", encoding="cp1252").write("\u0416")
except UnicodeEncodeError as e:
    print(e)
codecs.register_error("stars", lambda e: ("*" * (e.end - e.start), e.end))
with open(path, "w", encoding="ascii", errors="stars") as f:
    f.write("aéb\u0416c")
with open(path, encoding="ascii", errors="stars") as f:
    print(f.errors, f.read())
with open(path, "wb") as f:
    f.write(b"a\xffb")
with open(path, encoding="ascii", errors="stars") as f:
    print(f.read())
with open(path, encoding="ascii", errors="unheard") as f:
    try:
        f.read()
    except LookupError as e:
        print(e)
with open(path, encoding="cp1252") as f:
    f.reconfigure(encoding="koi8-r")
    print(ascii(f.read()))
