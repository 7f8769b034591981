"""The DeltaBlue incremental solver of one-way constraint hierarchies, on a chain and a fan."""

import bench

FORWARD = 1
NONE = 0
BACKWARD = -1


class Strength:
    """How much a constraint matters; a lower level is stronger."""

    def __init__(self, level, name):
        self.level = level
        self.name = name

    def stronger_than(self, other):
        return self.level < other.level

    def weaker_than(self, other):
        return self.level > other.level

    def weakest_of(self, other):
        return self if self.level > other.level else other


REQUIRED = Strength(0, "required")
STRONG_PREFERRED = Strength(1, "strong preferred")
PREFERRED = Strength(2, "preferred")
STRONG_DEFAULT = Strength(3, "strong default")
NORMAL = Strength(4, "normal")
WEAK_DEFAULT = Strength(5, "weak default")
WEAKEST = Strength(6, "weakest")

NEXT_WEAKER = {
    REQUIRED: STRONG_PREFERRED,
    STRONG_PREFERRED: PREFERRED,
    PREFERRED: STRONG_DEFAULT,
    STRONG_DEFAULT: NORMAL,
    NORMAL: WEAK_DEFAULT,
    WEAK_DEFAULT: WEAKEST,
}


class Variable:
    def __init__(self, name, value=0):
        self.name = name
        self.value = value
        self.constraints = []
        self.determined_by = None
        self.mark = 0
        self.walk_strength = WEAKEST
        self.stay = True

    def add(self, constraint):
        self.constraints.append(constraint)

    def remove(self, constraint):
        self.constraints.remove(constraint)
        if self.determined_by is constraint:
            self.determined_by = None


class Constraint:
    """A relation that some of its methods can enforce by writing one variable."""

    is_input = False

    def __init__(self, strength):
        self.strength = strength

    def post(self, planner):
        self.add_to_graph()
        planner.add(self)

    def destroy(self, planner):
        if self.is_satisfied():
            planner.remove(self)
        else:
            self.remove_from_graph()

    def satisfy(self, planner, mark):
        """Enforces this constraint if it can be; returns the constraint that it displaced."""
        self.choose_method(mark)
        if not self.is_satisfied():
            if self.strength is REQUIRED:
                raise AssertionError("a required constraint could not be satisfied")
            return None
        self.mark_inputs(mark)
        output = self.output()
        displaced = output.determined_by
        if displaced is not None:
            displaced.mark_unsatisfied()
        output.determined_by = self
        if not planner.propagate(self, mark):
            raise AssertionError("a cycle of constraints")
        output.mark = mark
        return displaced


class UnaryConstraint(Constraint):
    def __init__(self, variable, strength, planner):
        super().__init__(strength)
        self.variable = variable
        self.satisfied = False
        self.post(planner)

    def add_to_graph(self):
        self.variable.add(self)
        self.satisfied = False

    def remove_from_graph(self):
        self.variable.remove(self)
        self.satisfied = False

    def choose_method(self, mark):
        self.satisfied = self.variable.mark != mark and self.strength.stronger_than(
            self.variable.walk_strength
        )

    def is_satisfied(self):
        return self.satisfied

    def mark_unsatisfied(self):
        self.satisfied = False

    def mark_inputs(self, mark):
        pass

    def inputs_known(self, mark):
        return True

    def output(self):
        return self.variable

    def recalculate(self):
        self.variable.walk_strength = self.strength
        self.variable.stay = not self.is_input
        if self.variable.stay:
            self.execute()


class StayConstraint(UnaryConstraint):
    """The variable keeps its value."""

    def execute(self):
        pass


class EditConstraint(UnaryConstraint):
    """The variable is set from outside."""

    is_input = True

    def execute(self):
        pass


class BinaryConstraint(Constraint):
    def __init__(self, first, second, strength, planner):
        super().__init__(strength)
        self.first = first
        self.second = second
        self.direction = NONE
        self.post(planner)

    def add_to_graph(self):
        self.first.add(self)
        self.second.add(self)
        self.direction = NONE

    def remove_from_graph(self):
        self.first.remove(self)
        self.second.remove(self)
        self.direction = NONE

    def choose_method(self, mark):
        first = self.first
        second = self.second
        strength = self.strength
        if first.mark == mark:
            free = second.mark != mark and strength.stronger_than(second.walk_strength)
            self.direction = FORWARD if free else NONE
        elif second.mark == mark:
            free = strength.stronger_than(first.walk_strength)
            self.direction = BACKWARD if free else NONE
        elif first.walk_strength.weaker_than(second.walk_strength):
            free = strength.stronger_than(first.walk_strength)
            self.direction = BACKWARD if free else NONE
        else:
            free = strength.stronger_than(second.walk_strength)
            self.direction = FORWARD if free else BACKWARD
            if not free and not strength.stronger_than(first.walk_strength):
                self.direction = NONE

    def is_satisfied(self):
        return self.direction != NONE

    def mark_unsatisfied(self):
        self.direction = NONE

    def input(self):
        return self.first if self.direction == FORWARD else self.second

    def output(self):
        return self.second if self.direction == FORWARD else self.first

    def mark_inputs(self, mark):
        self.input().mark = mark

    def inputs_known(self, mark):
        source = self.input()
        return source.mark == mark or source.stay or source.determined_by is None

    def recalculate(self):
        source = self.input()
        output = self.output()
        output.walk_strength = self.strength.weakest_of(source.walk_strength)
        output.stay = source.stay
        if output.stay:
            self.execute()


class EqualConstraint(BinaryConstraint):
    """Two variables have the same value."""

    def execute(self):
        self.output().value = self.input().value


class ScaleConstraint(BinaryConstraint):
    """second = first * scale + offset; scale and offset are variables of their own."""

    def __init__(self, first, scale, offset, second, strength, planner):
        self.scale = scale
        self.offset = offset
        super().__init__(first, second, strength, planner)

    def add_to_graph(self):
        super().add_to_graph()
        self.scale.add(self)
        self.offset.add(self)

    def remove_from_graph(self):
        super().remove_from_graph()
        self.scale.remove(self)
        self.offset.remove(self)

    def mark_inputs(self, mark):
        super().mark_inputs(mark)
        self.scale.mark = self.offset.mark = mark

    def execute(self):
        if self.direction == FORWARD:
            self.second.value = self.first.value * self.scale.value + self.offset.value
        else:
            self.first.value = (self.second.value - self.offset.value) // self.scale.value

    def recalculate(self):
        source = self.input()
        output = self.output()
        output.walk_strength = self.strength.weakest_of(source.walk_strength)
        output.stay = source.stay and self.scale.stay and self.offset.stay
        if output.stay:
            self.execute()


class Planner:
    def __init__(self):
        self.mark = 0

    def new_mark(self):
        self.mark += 1
        return self.mark

    def add(self, constraint):
        mark = self.new_mark()
        displaced = constraint.satisfy(self, mark)
        while displaced is not None:
            displaced = displaced.satisfy(self, mark)

    def remove(self, constraint):
        output = constraint.output()
        constraint.mark_unsatisfied()
        constraint.remove_from_graph()
        unsatisfied = self.release_below(output)
        strength = REQUIRED
        while True:
            for other in unsatisfied:
                if other.strength is strength:
                    self.add(other)
            if strength is WEAKEST:
                return
            strength = NEXT_WEAKER[strength]

    def release_below(self, output):
        """Frees what followed from a variable; returns the constraints that may apply now."""
        output.determined_by = None
        output.walk_strength = WEAKEST
        output.stay = True
        unsatisfied = []
        todo = [output]
        while todo:
            variable = todo.pop()
            for constraint in variable.constraints:
                if not constraint.is_satisfied():
                    unsatisfied.append(constraint)
            for constraint in consumers(variable):
                constraint.recalculate()
                todo.append(constraint.output())
        return unsatisfied

    def propagate(self, constraint, mark):
        """Recalculates all that depends on a constraint; False if that is the constraint itself."""
        todo = [constraint]
        while todo:
            current = todo.pop()
            if current.output().mark == mark:
                self.remove(constraint)
                return False
            current.recalculate()
            todo.extend(consumers(current.output()))
        return True

    def plan_from(self, constraints):
        """The constraints to execute, in order, when the given inputs change."""
        mark = self.new_mark()
        plan = []
        todo = [c for c in constraints if c.is_input and c.is_satisfied()]
        while todo:
            constraint = todo.pop()
            if constraint.output().mark != mark and constraint.inputs_known(mark):
                plan.append(constraint)
                constraint.output().mark = mark
                todo.extend(consumers(constraint.output()))
        return plan


def consumers(variable):
    determining = variable.determined_by
    return [c for c in variable.constraints if c is not determining and c.is_satisfied()]


def change(planner, variable, value):
    """Edits a variable through a plan, ten times."""
    edit = EditConstraint(variable, PREFERRED, planner)
    plan = planner.plan_from([edit])
    for _ in range(10):
        variable.value = value
        for constraint in plan:
            constraint.execute()
    edit.destroy(planner)


def chain(n):
    """A chain of equalities: what the first variable is set to arrives at the last."""
    planner = Planner()
    variables = [Variable(f"v{i}") for i in range(n + 1)]
    for i in range(n):
        EqualConstraint(variables[i], variables[i + 1], REQUIRED, planner)
    first = variables[0]
    last = variables[-1]
    StayConstraint(last, STRONG_DEFAULT, planner)
    edit = EditConstraint(first, PREFERRED, planner)
    plan = planner.plan_from([edit])
    total = 0
    for i in range(100):
        first.value = i
        for constraint in plan:
            constraint.execute()
        if last.value != i:
            raise AssertionError("the chain does not hold")
        total += last.value
    edit.destroy(planner)
    return total


def projection(n):
    """Pairs of variables that share a scale and an offset; each of the four is edited."""
    planner = Planner()
    scale = Variable("scale", 10)
    offset = Variable("offset", 1000)
    sources = []
    targets = []
    for i in range(n):
        source = Variable(f"source{i}", i)
        target = Variable(f"target{i}", i)
        sources.append(source)
        targets.append(target)
        StayConstraint(source, NORMAL, planner)
        ScaleConstraint(source, scale, offset, target, REQUIRED, planner)
    change(planner, sources[-1], 17)
    if targets[-1].value != 1170:
        raise AssertionError("projection: forward")
    change(planner, targets[-1], 1050)
    if sources[-1].value != 5:
        raise AssertionError("projection: backward")
    change(planner, scale, 5)
    for i in range(n - 1):
        if targets[i].value != i * 5 + 1000:
            raise AssertionError("projection: scale")
    change(planner, offset, 2000)
    for i in range(n - 1):
        if targets[i].value != i * 5 + 2000:
            raise AssertionError("projection: offset")
    return sum(target.value for target in targets)


def kernel(n):
    return chain(n) + projection(n)


if __name__ == "__main__":
    bench.main("deltablue", bench.copies(kernel), 20_000, {20_000: 1039854980})
