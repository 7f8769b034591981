print("the module body runs once")
VALUE = 42
