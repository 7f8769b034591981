# The checker of histories names the anomaly in histories made by hand; see ../../guest-random.
import os
import sys

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(here, "..", "..", "guest-random", "histories"))

import anomalies

anomalies.main()
