# Modules whose classes derive from each other are imported for the first time after a thread ran.
import threading

t = threading.Thread(target=lambda: None)
t.start()
t.join()

import ast
import _io
import _queue

print(ast.dump(ast.parse("x = 1")))
print(_queue.Empty.__mro__)
