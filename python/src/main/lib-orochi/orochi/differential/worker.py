"""Runs programs, each in names of its own, and writes down what they did.

Started as a script by either interpreter:  worker.py PROGRAMS RESULTS FIRST

PROGRAMS is a file with one JSON text a line; a JSON object a line is appended to RESULTS before and after each
program, so that the one at fault is known when the process does not come to its end.
"""

import io
import json
import linecache
import sys
import traceback
import warnings


def run(source, name):
    """The output, the errors and the exit code of one program."""
    linecache.cache[name] = len(source), None, source.splitlines(True), name
    out, err = io.StringIO(), io.StringIO()
    saved = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = out, err
    status = 0
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            code = compile(source, name, "exec")
            exec(code, {"__name__": "__main__", "__builtins__": __builtins__})
    except SystemExit as e:
        status = e.code if isinstance(e.code, int) else 0 if e.code is None else 1
    except BaseException as e:
        status = 1
        place = e.__traceback__ and e.__traceback__.tb_next
        traceback.print_exception(type(e), e, place, file=err)
    finally:
        sys.stdout, sys.stderr = saved
        linecache.cache.pop(name, None)
    return {"out": out.getvalue(), "err": err.getvalue(), "status": status}


def main():
    programs, results, first = sys.argv[1:]
    with open(programs, encoding="utf-8") as file, open(results, "a", encoding="utf-8") as answers:
        for number, line in enumerate(file):
            if number < int(first):
                continue
            answers.write(json.dumps({"start": number}) + "\n")
            answers.flush()
            answer = run(json.loads(line), f"<program {number}>")
            answers.write(json.dumps({"end": number, **answer}) + "\n")
            answers.flush()


if __name__ == "__main__":
    main()
