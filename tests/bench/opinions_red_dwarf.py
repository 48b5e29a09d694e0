"""red-dwarf on one conversation: run by an environment of its own, without anything of the project.

``python opinions_red_dwarf.py FILE.npz``; prints one JSON line: seconds (wall, processor) and peak memory in MB.
"""

import json
import resource
import sys
import time
import warnings

import numpy as np

warnings.simplefilter("ignore")


def main() -> None:
    from reddwarf.implementations.base import run_pipeline

    file = np.load(sys.argv[1])
    rows = zip(file["people"].tolist(), file["statements"].tolist(), file["values"].tolist(), strict=True)
    votes = [
        {"participant_id": person, "statement_id": statement, "vote": value, "modified": n}
        for n, (person, statement, value) in enumerate(rows)
    ]
    wall, used = time.perf_counter(), time.process_time()
    found = run_pipeline(votes=votes, random_state=1)
    wall, used = time.perf_counter() - wall, time.process_time() - used
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    told = f"{len(set(found.clusterer.labels_.tolist()))} groups"
    print(json.dumps({"wall": wall, "cpu": used, "peak": peak, "told": told}))


if __name__ == "__main__":
    main()
