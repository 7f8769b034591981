import os
import readline
import tempfile

readline.clear_history()
for line in ("first", "second", "äöü"):
    readline.add_history(line)
print(readline.get_current_history_length())
print([readline.get_history_item(i) for i in range(5)])
readline.replace_history_item(1, "replaced")
readline.remove_history_item(0)
print([readline.get_history_item(i) for i in (1, 2)])
for call in (
    lambda: readline.remove_history_item(5),
    lambda: readline.remove_history_item(-1),
    lambda: readline.replace_history_item(7, "x"),
    lambda: readline.read_history_file("/nonexistent/file"),
    lambda: readline.append_history_file(1, "/nonexistent/file"),
    lambda: readline.set_completer(5),
    lambda: readline.add_history(5),
):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)

with tempfile.TemporaryDirectory() as folder:
    name = os.path.join(folder, "history")
    readline.write_history_file(name)
    print(open(name, encoding="utf-8").read().splitlines()[-2:])
    readline.append_history_file(1, name)
    readline.clear_history()
    readline.read_history_file(name)
    print([readline.get_history_item(i + 1) for i in range(readline.get_current_history_length())])

print(readline.get_history_length(), readline.get_completer(), repr(readline.get_completer_delims()))
readline.set_completer(len)
readline.set_completer_delims(" ")
readline.set_history_length(7)
readline.parse_and_bind("tab: complete")
print(readline.get_completer(), repr(readline.get_completer_delims()), readline.get_history_length())
print(repr(readline.get_line_buffer()), readline.get_begidx(), readline.get_endidx())
