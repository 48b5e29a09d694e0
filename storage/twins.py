"""Groups that go together: which two campaigns, which tasks are marked for both."""

from sqlite3 import Connection

from storage.models import Row, Task
from storage.rows import change, column, every, number, with_id


class Twin(Row):
    """Two campaigns that go together until one leaves; ``figures`` is JSON, kept when that happened."""

    id: int
    offer: int
    home: int
    joined: int
    joined_at: int
    left_at: int | None
    left_by: int | None
    figures: str | None

    def other(self, campaign: int) -> int:
        """Return the other campaign of the two."""
        return self.joined if campaign == self.home else self.home


def join(db: Connection, *, offer: int, home: int, joined: int, at: int) -> int:
    """Keep that two campaigns go together from now on; return the twin's id."""
    change(
        db,
        "INSERT INTO twin (offer, home, joined, joined_at) VALUES (:offer, :home, :joined, :at)",
        offer=offer,
        home=home,
        joined=joined,
        at=at,
    )
    return number(db, "SELECT id FROM twin WHERE offer = :offer", offer=offer)


def twins(db: Connection, campaign: int) -> list[Twin]:
    """Return all with whom a campaign goes or went together, first ones first."""
    query = "SELECT * FROM twin WHERE home = :campaign OR joined = :campaign ORDER BY id"
    return every(db, Twin, query, campaign=campaign)


def twin(db: Connection, id: int) -> Twin | None:
    """Return twin ``id``."""
    return with_id(db, Twin, "twin", id)


def standing(db: Connection, campaign: int) -> Twin | None:
    """Return with whom a campaign goes together now."""
    return next((one for one in twins(db, campaign) if one.left_at is None), None)


def leave(db: Connection, id: int, *, by: int, figures: str, at: int) -> bool:
    """Let two part; False if they had."""
    return change(
        db,
        """UPDATE twin SET left_at = :at, left_by = :by, figures = :figures
           WHERE id = :id AND left_at IS NULL""",
        id=id,
        by=by,
        figures=figures,
        at=at,
    )


def share(db: Connection, task: int, twin: int, at: int) -> bool:
    """Mark a task for both groups; False if it was."""
    return change(
        db,
        """INSERT INTO shared (task, twin, at) VALUES (:task, :twin, :at)
           ON CONFLICT (task, twin) DO UPDATE SET at = excluded.at, ended_at = NULL
           WHERE shared.ended_at IS NOT NULL""",
        task=task,
        twin=twin,
        at=at,
    )


def unshare(db: Connection, task: int, at: int) -> bool:
    """Take the mark off; False if there was none."""
    return change(
        db, "UPDATE shared SET ended_at = :at WHERE task = :task AND ended_at IS NULL", task=task, at=at
    )


def is_shared(db: Connection, task: int) -> bool:
    """Whether a whole task is marked for both of two groups that go together now."""
    query = """SELECT count(*) FROM shared JOIN twin ON twin.id = shared.twin
               WHERE task = :task AND ended_at IS NULL AND left_at IS NULL"""
    return number(db, query, task=task) > 0


def open_from_other(db: Connection, campaign: int) -> list[Task]:
    """Return the open pieces of tasks that the other group marked for both."""
    return every(
        db,
        Task,
        """SELECT task.* FROM task
           JOIN shared ON shared.task = coalesce(task.parent, task.id) AND shared.ended_at IS NULL
           JOIN twin ON twin.id = shared.twin AND twin.left_at IS NULL
           WHERE task.state = 'open' AND task.campaign <> :campaign
               AND :campaign IN (twin.home, twin.joined) ORDER BY task.id""",
        campaign=campaign,
    )


def shown_to(db: Connection, kind: str, item: int) -> list[int]:
    """Return the campaigns besides its own in which an item is shown: tasks for both groups, a group's name."""
    if kind == "chip":
        query = """SELECT CASE twin.home WHEN chip.campaign THEN twin.joined ELSE twin.home END FROM chip
                   JOIN twin ON chip.campaign IN (twin.home, twin.joined) AND twin.left_at IS NULL
                   WHERE chip.id = :item AND chip.field = 'twin_name'"""
        return column(db, query, item=item)
    if kind != "task":
        return []
    query = """SELECT CASE twin.home WHEN task.campaign THEN twin.joined ELSE twin.home END FROM task
               JOIN shared ON shared.task = coalesce(task.parent, task.id) AND shared.ended_at IS NULL
               JOIN twin ON twin.id = shared.twin AND twin.left_at IS NULL WHERE task.id = :item"""
    return column(db, query, item=item)


def ever_shown_to(db: Connection, task: int) -> list[int]:
    """Return the campaigns besides its own in which a whole task is or was shown."""
    query = """SELECT CASE twin.home WHEN task.campaign THEN twin.joined ELSE twin.home END FROM shared
               JOIN task ON task.id = shared.task JOIN twin ON twin.id = shared.twin WHERE shared.task = :task"""
    return column(db, query, task=task)


def copied(db: Connection, kind: str, item: int) -> list[int]:
    """Return the titles or chips of campaigns that joined, taken over from this campaign or chip."""
    if kind == "campaign":
        return column(db, "SELECT joined FROM twin WHERE home = :item ORDER BY id", item=item)
    query = """SELECT copy.id FROM chip JOIN twin ON twin.home = chip.campaign
               JOIN chip AS copy ON copy.campaign = twin.joined AND copy.field = chip.field
                   AND copy.person = chip.person WHERE chip.id = :item ORDER BY copy.id"""
    return column(db, query, item=item)


def shown_of(db: Connection, person: int) -> list[int]:
    """Return the campaigns in whose lists tasks of somebody in the other group stand."""
    query = """SELECT DISTINCT CASE twin.home WHEN task.campaign THEN twin.joined ELSE twin.home END FROM task
               JOIN shared ON shared.task = task.id AND shared.ended_at IS NULL
               JOIN twin ON twin.id = shared.twin AND twin.left_at IS NULL WHERE task.author = :person"""
    return column(db, query, person=person)


def ever_shared(db: Connection, twin: int) -> list[int]:
    """Return the whole tasks that were ever marked for both of these two."""
    return column(db, "SELECT task FROM shared WHERE twin = :twin ORDER BY task", twin=twin)


def taken(db: Connection, tasks: list[int]) -> set[int]:
    """Return which of these tasks somebody takes part in."""
    return {id for id in tasks if number(db, "SELECT count(*) FROM taker WHERE task = :id", id=id)}


def titles_of(db: Connection, person: int) -> list[tuple[int, str]]:
    """Return (campaign, title) of campaigns that joined under a title of this person's."""
    rows = db.execute(
        """SELECT campaign.id, campaign.title FROM campaign
           JOIN twin ON twin.joined = campaign.id
           JOIN chip ON chip.campaign = campaign.id AND chip.field = 'title' AND chip.text = campaign.title
           WHERE chip.person = :person ORDER BY 1""",
        {"person": person},
    )
    return [(row[0], row[1]) for row in rows]


def forget(db: Connection, person: int) -> None:
    """Forget who asked, agreed and opened; the campaigns go on together."""
    for table, name in (("twin_offer", "author"), ("twin_offer", "cosigner"), ("twin_opening", "opener")):
        change(db, f"UPDATE {table} SET {name} = NULL WHERE {name} = :person", person=person)
    change(db, "DELETE FROM twin_yes WHERE person = :person", person=person)
