"""What a run says: the table for people, JSON for programs."""

_HEAD = "methods", "passed", "failed", "skipped"
_FAILED = "fail", "error", "crash", "timeout", "lost"


class Score:
    """A file in numbers: of the methods that pass in CPython, how many pass here? What is skipped
    only here has failed, except where CPython's tests say that it is a detail of CPython."""

    def __init__(self, here, there):
        self.counted = self.passed = 0
        self.failing = {}
        for method, (outcome, _) in there.methods.items():
            mine, reason = here.methods.get(method, ("lost", here.problem or ""))
            if outcome != "pass" or mine == "detail":
                continue
            self.counted += 1
            if mine == "pass":
                self.passed += 1
            else:
                self.failing[method] = mine, reason

    @property
    def rate(self):
        return self.passed / self.counted if self.counted else 1.0


def _columns(result):
    return (
        len(result.methods),
        result.count("pass"),
        result.count(*_FAILED),
        result.count("skip", "detail"),
    )


def head():
    return f"{'':30}{'Orochi':^36}{'CPython':^36}\n{'file':30}" + "".join(f"{h:>9}" for h in _HEAD * 2) + "   rate"


def line(here, there):
    text = f"{here.name:30}" + "".join(f"{n:9}" for n in _columns(here))
    if there is None:
        return text + (f"  {here.problem}" if here.problem else "")
    text += "".join(f"{n:9}" for n in _columns(there)) + f"{Score(here, there).rate:7.1%}"
    problem = here.problem or there.problem
    return f"{text}  {problem}" if problem else text


def total(scores):
    counted = sum(score.counted for score in scores)
    passed = sum(score.passed for score in scores)
    rate = passed / counted if counted else 1.0
    return f"{passed} of the {counted} methods that pass in CPython pass: {rate:.1%}"


def as_json(result):
    """For json.dump."""
    return {
        "problem": result.problem,
        "seconds": round(result.seconds, 2),
        "methods": {m: {"outcome": o, "reason": r} for m, (o, r) in result.methods.items()},
    }
