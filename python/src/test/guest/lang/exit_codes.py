# sys.exit inside nested frames runs finally clauses; the code reaches the process.
import sys


def leave(code):
    try:
        sys.exit(code)
    finally:
        print("finally", code)


for code in (None, 0, 3, "text", (1, 2)):
    try:
        leave(code)
    except SystemExit as e:
        print("caught", repr(e.code), e.args, repr(e))
try:
    try:
        sys.exit(1)
    except Exception:
        print("never")
except BaseException as e:
    print(type(e).__name__)
leave(42)
