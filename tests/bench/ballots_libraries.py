"""pref_voting and pabutools, timed: run by an environment of their own, without anything of the project.

``python ballots_libraries.py shares FILE.pb`` or ``schulze FILE.npy``; prints one JSON line: seconds and winners.
"""

import json
import sys
import time
import warnings

import numpy as np

warnings.simplefilter("ignore")


def shares(path: str) -> tuple[float, list[str]]:
    """Equal Shares with Add1, which pabutools stops at the first exhaustive outcome."""
    from pabutools.election import Cost_Sat, parse_pabulib
    from pabutools.rules import method_of_equal_shares

    instance, profile = parse_pabulib(path)
    began = time.perf_counter()
    found = method_of_equal_shares(instance, profile, Cost_Sat, voter_budget_increment=1)
    return time.perf_counter() - began, sorted(project.name for project in found)


def schulze(path: str) -> tuple[float, list[str]]:
    """Schulze from full rankings; what is compiled at its first use is compiled before."""
    from pref_voting.margin_based_methods import beat_path
    from pref_voting.profiles import Profile

    orders = np.load(path)
    beat_path(Profile(orders[:3].tolist()))
    listed = orders.tolist()
    began = time.perf_counter()
    winners = beat_path(Profile(listed))
    return time.perf_counter() - began, [str(winner) for winner in winners]


def main() -> None:
    seconds, winners = {"shares": shares, "schulze": schulze}[sys.argv[1]](sys.argv[2])
    print(json.dumps({"seconds": seconds, "winners": winners}))


if __name__ == "__main__":
    main()
