import codecs

for f in (
    lambda: codecs.decode(b"\xff", "utf-8"),
    lambda: b"\xff".decode("utf-8"),
    lambda: b"\xff".decode("utf-7-imap"),
    lambda: b"\x81".decode("cp1252"),
    lambda: str(b"\x81", "cp1252"),
    lambda: "é".encode("ascii"),
    lambda: codecs.encode("é", "ascii"),
    lambda: "Ω€".encode("cp437"),
    lambda: codecs.decode(b"x", "hex"),
    lambda: "x".encode("rot13"),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, getattr(e, "__notes__", None))
