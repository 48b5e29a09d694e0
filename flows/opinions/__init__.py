"""The opinion map: what people answered, where they lie, the groups if they are stable, what all agree on.

Pure mathematics on numpy: no database, no clock, no randomness but what is handed in.
"""

from flows.opinions.answers import AGREE, DISAGREE, PASS, Answers
from flows.opinions.groups import Smoothing
from flows.opinions.make import opinion_map
from flows.opinions.map import Group, InGroup, Map, Participant, Statement
from flows.opinions.priority import next_statement
from flows.opinions.settings import DEFAULT_MAP, MapRules
from flows.opinions.stability import Stability

__all__ = [
    "AGREE",
    "DEFAULT_MAP",
    "DISAGREE",
    "PASS",
    "Answers",
    "Group",
    "InGroup",
    "Map",
    "MapRules",
    "Participant",
    "Smoothing",
    "Stability",
    "Statement",
    "next_statement",
    "opinion_map",
]
