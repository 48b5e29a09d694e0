"""What people do: a file per conversation."""

import importlib
import pkgutil
from functools import cache


@cache
def load() -> None:
    """Import every handler so that its acts are in the registry."""
    for module in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{module.name}")
