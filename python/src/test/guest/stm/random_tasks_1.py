# Random programs, tasks of a TransactionQueue: every outcome is a serial one.
from _random_programs import run

run("tasks", 1)
