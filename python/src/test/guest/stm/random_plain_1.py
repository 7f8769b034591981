# Random programs, plain operations in threads: every outcome is a serial one.
from _random_programs import run

run("plain", 1)
