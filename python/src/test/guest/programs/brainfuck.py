# A Brainfuck interpreter with precomputed jumps, and closures compiled from its source.
PROGRAM = "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++."


def interpret(source, given=""):
    code = [c for c in source if c in "+-<>[].,"]
    jumps, stack = {}, []
    for i, c in enumerate(code):
        if c == "[":
            stack.append(i)
        elif c == "]":
            if not stack:
                raise SyntaxError(f"unmatched ] at {i}")
            j = stack.pop()
            jumps[i], jumps[j] = j, i
    if stack:
        raise SyntaxError(f"unmatched [ at {stack[-1]}")
    tape, pointer, out, given, i, steps = [0] * 100, 0, [], iter(given), 0, 0
    while i < len(code):
        steps += 1
        match_ = code[i]
        if match_ == "+":
            tape[pointer] = (tape[pointer] + 1) & 255
        elif match_ == "-":
            tape[pointer] = (tape[pointer] - 1) & 255
        elif match_ == ">":
            pointer += 1
        elif match_ == "<":
            pointer -= 1
        elif match_ == ".":
            out.append(chr(tape[pointer]))
        elif match_ == ",":
            tape[pointer] = ord(next(given, "\0"))
        elif match_ == "[" and not tape[pointer] or match_ == "]" and tape[pointer]:
            i = jumps[i]
        i += 1
    return "".join(out), steps


def compiled(source):
    """Turns the source into nested closures."""

    def block(tokens):
        steps = []
        for c in tokens:
            if c == "]":
                break
            if c == "[":
                body = block(tokens)

                def loop(state, body=body):
                    while state[0][state[1]]:
                        for f in body:
                            f(state)

                steps.append(loop)
            elif c in "+-":
                def change(state, by=1 if c == "+" else -1):
                    state[0][state[1]] = state[0][state[1]] + by & 255

                steps.append(change)
            elif c in "<>":
                def move(state, by=1 if c == ">" else -1):
                    state[1] += by

                steps.append(move)
            elif c == ".":
                steps.append(lambda state: state[2].append(chr(state[0][state[1]])))
        return steps

    program = block(iter(source))

    def run():
        state = [[0] * 100, 0, []]
        for f in program:
            f(state)
        return "".join(state[2])

    return run


print(interpret(PROGRAM))
print(compiled(PROGRAM)())
print(interpret(",[.,]", "echo")[0], interpret("++>+++[<+>-]<.")[0] == chr(5), interpret("-.")[0] == "\xff")
multiply = "+++++++>++++++<[>[>+>+<<-]>>[<<+>>-]<<<-]>>."
text, steps = interpret(multiply)
print(ord(text), steps, compiled(multiply)() == text)
for bad in ("[", "]", "[[]"):
    try:
        interpret(bad)
    except SyntaxError as e:
        print(e)
