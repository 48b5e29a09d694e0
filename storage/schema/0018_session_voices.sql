-- What people say about a session, in two voices; each one's own hour of the daily hello.

CREATE TABLE session_answer (                -- what somebody who came says about it
    id      INTEGER PRIMARY KEY,
    session INTEGER NOT NULL REFERENCES session (id),
    person  INTEGER REFERENCES person (id),  -- NULL once parted
    item    TEXT    NOT NULL,                -- useful | needed | valued | care-1 …
    voice   TEXT    NOT NULL,                -- users | employees
    value   TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    UNIQUE (session, person, item)
) STRICT;
CREATE INDEX session_answer_person ON session_answer (person);
INSERT INTO session_answer (session, person, item, voice, value, at)
    SELECT session, usefulness.person, 'useful', 'users', says, coalesce(starts_at, at)
    FROM usefulness JOIN session ON session.id = usefulness.session ORDER BY usefulness.id;
DROP TABLE usefulness;

CREATE TABLE session_told (                  -- what of it was shown to the chat
    session INTEGER NOT NULL REFERENCES session (id),
    item    TEXT    NOT NULL,
    voice   TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    counts  TEXT    NOT NULL,                -- JSON: value → how many
    PRIMARY KEY (session, item, voice)
) STRICT, WITHOUT ROWID;

ALTER TABLE hello ADD COLUMN ask_at INTEGER NOT NULL DEFAULT 540; -- minutes after the chat's midnight
