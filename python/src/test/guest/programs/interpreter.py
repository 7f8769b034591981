# A small stack machine with an assembler; runs loops, calls and recursion.
class Machine:
    def __init__(self, source):
        self.code, self.labels = [], {}
        for line in source.strip().splitlines():
            line = line.split(";")[0].strip()
            if not line:
                continue
            if line.endswith(":"):
                self.labels[line[:-1]] = len(self.code)
            else:
                op, *args = line.split()
                self.code.append((op, [int(a) if a.lstrip("-").isdigit() else a for a in args]))
        self.stack, self.calls, self.variables, self.output = [], [], {}, []
        self.pc = self.steps = 0

    def op_push(self, n):
        self.stack.append(n)

    def op_dup(self):
        self.stack.append(self.stack[-1])

    def op_swap(self):
        self.stack[-1], self.stack[-2] = self.stack[-2], self.stack[-1]

    def op_pop(self):
        self.stack.pop()

    def op_load(self, name):
        self.stack.append(self.variables[name])

    def op_store(self, name):
        self.variables[name] = self.stack.pop()

    def op_jump(self, label):
        self.pc = self.labels[label]

    def op_jz(self, label):
        if not self.stack.pop():
            self.pc = self.labels[label]

    def op_call(self, label):
        self.calls.append(self.pc)
        self.pc = self.labels[label]

    def op_ret(self):
        self.pc = self.calls.pop()

    def op_print(self):
        self.output.append(self.stack.pop())

    def op_halt(self):
        self.pc = len(self.code)

    def run(self):
        while self.pc < len(self.code):
            op, args = self.code[self.pc]
            self.pc += 1
            self.steps += 1
            getattr(self, "op_" + op)(*args)
        return self.output


for name, f in {"add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b, "lt": lambda a, b: int(a < b), "mod": lambda a, b: a % b}.items():
    def operate(self, f=f):
        b = self.stack.pop()
        self.stack.append(f(self.stack.pop(), b))

    setattr(Machine, "op_" + name, operate)
m = Machine("""
    push 0
    store sum
    push 1
    store i
loop:
    load i
    push 101
    lt
    jz done
    load sum
    load i
    add
    store sum
    load i
    push 1
    add
    store i
    jump loop
done:
    load sum
    print
    push 20
    call fact      ; 20!
    print
    halt
fact:
    dup
    jz one
    dup
    push 1
    sub
    call fact
    mul
    ret
one:
    pop
    push 1
    ret
""")
print(m.run(), m.steps, m.stack, sorted(m.variables.items()), len(m.labels))
for bad in ("push 1\nadd", "load x", "nope", "jump nowhere", "push"):
    try:
        print(Machine(bad).run())
    except (IndexError, KeyError, AttributeError, TypeError) as e:
        print(type(e).__name__, e)
