# sys.exit with text: on the error stream, exit code 1.
import sys

print("before")
sys.exit("something went wrong")
