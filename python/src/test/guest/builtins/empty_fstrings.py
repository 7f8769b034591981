# A text may end in an empty f-string.
for s in ["f''", "b'' f''", "b'' f''\n", "del f''", "del f''\n", "del ''", 'f""', "1 f''", "1 f'x'", "1 f'''x'''"]:
    try:
        print(repr(s), repr(eval(s)))
    except SyntaxError as e:
        print(repr(s), e.msg)
