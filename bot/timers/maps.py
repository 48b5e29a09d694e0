"""Timers of opinion maps: the hour of their end, statements that waited, and the maps themselves."""

import asyncio

from bot.ticker import Hands, at_once, due
from flows.maps.close_map import close_due
from flows.maps.make import gather, keep, make
from flows.maps.say import expire
from storage import timers
from storage.database import Transaction

at_once("map-close")(close_due)
at_once("statement")(expire)


@due("map-make")
async def make_map(hands: Hands) -> None:
    """Make a map of the answers so far, beside the loop, and say how long until the next.

    What it took is measured on the clock that was handed in: in a rehearsal time stands still meanwhile, so the
    pause is the least one, and two runs make the same maps at the same instants.
    """
    started, id = hands.clock.now(), hands.timer.item or 0
    ground = await hands.database.read(lambda r: gather(r, hands.arrays, id))
    made = await asyncio.to_thread(make, ground) if ground else None
    took = hands.clock.now() - started

    def put(tx: Transaction) -> None:
        timers.forget_timer(tx.db, hands.timer.key)
        if ground is not None and made is not None:
            keep(tx, ground, made, took, hands.at)

    await hands.write(put)
    if ground is None or ground.map.state == "closed":
        hands.arrays.drop(id)
