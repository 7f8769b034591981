import time

LOADS = globals().get("LOADS", 0) + 1
time.sleep(0.01)
VALUE = "loaded"
