"""What people see: a view a file."""

import importlib
import pkgutil
from functools import cache


@cache
def load() -> None:
    """Import every view so that it is in the registry."""
    for module in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{module.name}")
