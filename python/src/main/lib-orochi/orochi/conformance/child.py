"""Runs the tests of one file and writes down what became of each method.

Started as a script by either interpreter:  child.py NAME RECORD FIRST [BESIDE]

NAME is `test_list`, say. RECORD is a file to which one JSON object a line is appended, at once, so
that what ran is known when the process does not come to its end. FIRST is the index of the method to
begin with. BESIDE is a module in this folder that starts something which goes on beside the tests.
"""

import importlib
import json
import os
import sys
import unittest

# What support.impl_detail, and so support.cpython_only, gives as its reason.
_DETAIL = "implementation detail "


class Record:
    """The file of results."""

    def __init__(self, path):
        self._file = open(path, "a", encoding="utf-8", errors="backslashreplace")

    def write(self, **entry):
        self._file.write(json.dumps(entry) + "\n")
        self._file.flush()


class Result(unittest.TestResult):
    """Hands on the outcome of each method; the first that is bad counts, for one with subtests."""

    def __init__(self, record):
        super().__init__()
        self._record = record
        self._outcome = None

    def startTest(self, test):
        super().startTest(test)
        self._outcome = None
        self._record.write(start=test.id())

    def stopTest(self, test):
        super().stopTest(test)
        outcome, reason = self._outcome or ("pass", "")
        self._record.write(end=test.id(), outcome=outcome, reason=reason)

    def _add(self, test, outcome, reason=""):
        if not hasattr(test, "_testMethodName"):
            # A class or a module could not be set up or torn down.
            self._record.write(fixture=test.id(), outcome=outcome, reason=reason)
        elif self._outcome is None or self._outcome[0] == "skip":
            self._outcome = outcome, reason

    def addError(self, test, err):
        self._add(test, "error", _text(err))

    def addFailure(self, test, err):
        self._add(test, "fail", _text(err))

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], test.failureException)
            self._add(test, "fail" if failed else "error", f"{subtest._subDescription()} {_text(err)}")

    def addSkip(self, test, reason):
        test = getattr(test, "test_case", test)
        self._add(test, "detail" if reason.startswith(_DETAIL) else "skip", reason)

    def addExpectedFailure(self, test, err):
        self._add(test, "pass")

    def addUnexpectedSuccess(self, test):
        self._add(test, "fail", "unexpected success")


def _text(err):
    kind, value, traceback = err
    try:
        text = f"{kind.__name__}: {value}"
    except Exception:
        text = kind.__name__
    place = ""
    while traceback:
        frame = traceback.tb_frame
        # As in unittest's own reports, its own frames say nothing.
        if "__unittest" not in frame.f_globals:
            place = f" (at {os.path.basename(frame.f_code.co_filename)}:{traceback.tb_lineno})"
        traceback = traceback.tb_next
    return text + place


def _name_details(support):
    """Has skips for details of CPython say so, also where a test gives a reason of its own."""
    plain = support.impl_detail

    def impl_detail(msg=None, **guards):
        return plain(msg and f"{_DETAIL}of CPython: {msg}", **guards)

    support.impl_detail = impl_detail


def _methods(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from _methods(test)
        else:
            yield test


def main(name, path, first, beside=None):
    record = Record(path)
    try:
        if beside:
            importlib.import_module(beside).start()
        from test import support

        # No resources, as `python -m test` without -u.
        support.use_resources = []
        _name_details(support)
        module = importlib.import_module("test." + name)
        loader = unittest.TestLoader()
        tests = list(_methods(loader.loadTestsFromModule(module)))
    except unittest.SkipTest as skip:
        record.write(module="skip", reason=str(skip))
        return
    except BaseException:
        record.write(module="error", reason=_text(sys.exc_info()))
        raise
    if not first:
        record.write(tests=[test.id() for test in tests])
    unittest.TestSuite(tests[first:]).run(Result(record))
    record.write(done=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), *sys.argv[4:])
