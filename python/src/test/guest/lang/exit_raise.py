# raise SystemExit without import; code out of a subclass.
class Quit(SystemExit):
    pass


print("leaving")
raise Quit(7)
