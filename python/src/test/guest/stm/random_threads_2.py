# Random programs, plain operations and atomic blocks in threads: every outcome is a serial one.
from _random_programs import run

run("threads", 41)
