# A call of a method that spans lines stands at the line of the method's name.
import traceback


def a():
    (None
     .method
     ())


def b():
    (None.
     method
     )()


def c():
    return (
        "text"
        .upper()
        .missing
    )


def d():
    "text".upper().join(
        1,
        2,
    )


for f in (a, b, c, d):
    try:
        f()
    except Exception as e:
        for line in traceback.format_exception(e)[2:]:
            print(line.split(", ", 1)[-1], end="")
