"""What numpy needs for one replicate of 290 units x 50 indicators: weights within 25 %, scores, places, counts.

Debian: apt-get install python3-numpy libopenblas0-pthread
Run:    OPENBLAS_NUM_THREADS=1 python3 uncertainty_numpy.py
Compare with the pair uncertainty/290x50/uniform, which prints its own time per replicate in sorts of 290 doubles; CPU time.
"""

import time

import numpy as np

UNITS, INDICATORS, BATCH, ROUNDS = 290, 50, 256, 40

random = np.random.default_rng(1)
values = random.random((UNITS, INDICATORS))
counts = np.zeros((UNITS, UNITS), dtype=np.int64)
column = np.broadcast_to(np.arange(UNITS), (BATCH, UNITS))
best = float("inf")
for _ in range(7):
    start = time.process_time()
    for _ in range(ROUNDS):
        weights = random.uniform(0.75, 1.25, (BATCH, INDICATORS))
        weights /= weights.sum(axis=1, keepdims=True)
        order = np.argsort(-(weights @ values.T), axis=1)
        # Places without ties: those would need another pass.
        counts += np.bincount((column * UNITS + order).ravel(), minlength=UNITS * UNITS).reshape(UNITS, UNITS)
    best = min(best, (time.process_time() - start) / (ROUNDS * BATCH))
print(f"{best * 1e9:.0f} ns per replicate")
