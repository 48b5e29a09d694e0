"""Pieces of work, and who took them."""

from sqlite3 import Connection

from storage.models import Task
from storage.rows import change, column, every, number, with_id, with_key


def add_task(
    db: Connection,
    *,
    campaign: int,
    text: str,
    minutes: int | None,
    author: int | None,
    at: int,
    key: str,
    parent: int | None = None,
) -> int:
    """Keep a task and return its id; the same ``key`` gives the same task."""
    change(
        db,
        """INSERT INTO task (campaign, parent, text, minutes, author, at, state, key)
           VALUES (:campaign, :parent, :text, :minutes, :author, :at, 'open', :key) ON CONFLICT DO NOTHING""",
        campaign=campaign,
        parent=parent,
        text=text,
        minutes=minutes,
        author=author,
        at=at,
        key=key,
    )
    return number(db, "SELECT id FROM task WHERE key = :key", key=key)


def task(db: Connection, id: int) -> Task | None:
    """Return task ``id``."""
    return with_id(db, Task, "task", id)


def tasks(db: Connection, campaign: int) -> list[Task]:
    """Return a campaign's tasks, first ones first."""
    return every(db, Task, "SELECT * FROM task WHERE campaign = :campaign ORDER BY id", campaign=campaign)


def open_pieces(db: Connection, campaign: int) -> list[Task]:
    """Return open tasks, the smallest first, those without a time last, untaken before taken."""
    return every(
        db,
        Task,
        """SELECT task.* FROM task WHERE campaign = :campaign AND state = 'open'
           ORDER BY (SELECT count(*) FROM taker WHERE taker.task = task.id) > 0,
               minutes IS NULL, minutes, id""",
        campaign=campaign,
    )


def set_task_state(db: Connection, id: int, state: str, at: int) -> bool:
    """Move an open task on; False if it wasn't open."""
    return change(
        db,
        "UPDATE task SET state = :state, done_at = :at WHERE id = :id AND state = 'open'",
        id=id,
        state=state,
        at=at,
    )


def close_split(db: Connection, id: int, at: int) -> bool:
    """Note that a split task is done if all its pieces are; False otherwise."""
    return change(
        db,
        """UPDATE task SET state = 'done', done_at = :at WHERE id = :id AND state = 'split' AND NOT EXISTS
               (SELECT 1 FROM task AS piece WHERE piece.parent = :id AND piece.state = 'open')""",
        id=id,
        at=at,
    )


def reopen(db: Connection, id: int) -> bool:
    """Note that a task isn't done after all, nor the split one it's a piece of; False if it wasn't done."""
    opened = change(
        db, "UPDATE task SET state = 'open', done_at = NULL WHERE id = :id AND state = 'done'", id=id
    )
    change(
        db,
        """UPDATE task SET state = 'split', done_at = NULL WHERE state = 'done' AND
               id = (SELECT parent FROM task WHERE id = :id)""",
        id=id,
    )
    change(db, "UPDATE taker SET done_at = NULL WHERE task = :id", id=id)
    return opened


def pieces(db: Connection, parent: int) -> list[Task]:
    """Return the pieces a task was split into, in their order."""
    return every(db, Task, "SELECT * FROM task WHERE parent = :parent ORDER BY id", parent=parent)


def withdraw(db: Connection, id: int) -> None:
    """Take a task and its open pieces away with their words."""
    drop_task_text(db, id)
    change(
        db,
        """UPDATE task SET state = 'gone' WHERE (id = :id OR parent = :id) AND state IN ('open', 'split')""",
        id=id,
    )


def rewrite(db: Connection, id: int, *, text: str, minutes: int | None) -> bool:
    """Let an open task that is no piece say something else; False if it can't."""
    return change(
        db,
        """UPDATE task SET text = :text, minutes = :minutes
           WHERE id = :id AND state = 'open' AND parent IS NULL""",
        id=id,
        text=text,
        minutes=minutes,
    )


def tasks_since(db: Connection, author: int, since: int) -> int:
    """Return how many whole tasks somebody wrote since an instant."""
    return number(
        db,
        "SELECT count(*) FROM task WHERE author = :author AND at >= :since AND parent IS NULL",
        author=author,
        since=since,
    )


def task_by_key(db: Connection, key: str) -> Task | None:
    """Return the task that a message wrote."""
    return with_key(db, Task, "task", key)


def finish(db: Connection, task: int, person: int, at: int) -> None:
    """Note that somebody said a task is done; they take part in it from then on."""
    change(
        db,
        """INSERT INTO taker (task, person, at, done_at) VALUES (:task, :person, :at, :at)
           ON CONFLICT (task, person) DO UPDATE SET done_at = excluded.done_at""",
        task=task,
        person=person,
        at=at,
    )


def finished_by(db: Connection, person: int, since: int) -> list[Task]:
    """Return the tasks that somebody said are done since an instant, newest first."""
    return every(
        db,
        Task,
        """SELECT task.* FROM task JOIN taker ON taker.task = task.id
           WHERE taker.person = :person AND taker.done_at >= :since ORDER BY taker.done_at DESC, task.id DESC""",
        person=person,
        since=since,
    )


def take(db: Connection, task: int, person: int, at: int) -> bool:
    """Note that somebody takes part in a task; False if they did."""
    return change(
        db,
        "INSERT INTO taker (task, person, at) VALUES (:task, :person, :at) ON CONFLICT DO NOTHING",
        task=task,
        person=person,
        at=at,
    )


def leave(db: Connection, task: int, person: int) -> bool:
    """Note that somebody no longer takes part in a task."""
    return change(db, "DELETE FROM taker WHERE task = :task AND person = :person", task=task, person=person)


def takers(db: Connection, task: int) -> list[int]:
    """Return who takes part in a task."""
    return column(db, "SELECT person FROM taker WHERE task = :task ORDER BY at, person", task=task)


def tasks_of_person(db: Connection, person: int) -> list[Task]:
    """Return the open tasks somebody took."""
    return every(
        db,
        Task,
        """SELECT task.* FROM task JOIN taker ON taker.task = task.id
           WHERE taker.person = :person AND task.state = 'open' ORDER BY task.id""",
        person=person,
    )


def drop_task_text(db: Connection, id: int) -> None:
    """Take a task's words away, its pieces' and those of acts that were noted in its words."""
    change(
        db,
        """UPDATE contribution SET text = NULL WHERE task IN (SELECT id FROM task WHERE id = :id OR parent = :id)
               AND text = (SELECT text FROM task WHERE task.id = contribution.task)""",
        id=id,
    )
    change(db, "UPDATE task SET text = NULL WHERE id = :id OR parent = :id", id=id)


def forget_tasks(db: Connection, person: int) -> list[int]:
    """Take a person's words in tasks away; return the tasks touched."""
    touched = column(
        db,
        "SELECT id FROM task WHERE author = :person UNION SELECT task FROM taker WHERE person = :person",
        person=person,
    )
    change(
        db,
        """UPDATE contribution SET text = NULL WHERE task IN (SELECT id FROM task WHERE author = :person)
               AND text = (SELECT text FROM task WHERE task.id = contribution.task)""",
        person=person,
    )
    change(
        db,
        "UPDATE task SET text = NULL, author = NULL, state = CASE state WHEN 'open' THEN 'gone' ELSE state END "
        "WHERE author = :person",
        person=person,
    )
    change(db, "DELETE FROM taker WHERE person = :person", person=person)
    return touched
