-- Sessions and circles: they belong to a chat and outlive its campaigns.

CREATE TABLE fold_of_any (
    id          INTEGER PRIMARY KEY,
    campaign    INTEGER REFERENCES campaign (id), -- NULL for what belongs to the chat
    kind        TEXT    NOT NULL,
    item        INTEGER NOT NULL,
    reason      TEXT    NOT NULL,
    folder      TEXT    NOT NULL,            -- admin | people | about_me | operator
    at          INTEGER NOT NULL,
    unfolded_at INTEGER
) STRICT;
INSERT INTO fold_of_any SELECT id, campaign, kind, item, reason, folder, at, unfolded_at FROM fold;
DROP TABLE fold;
ALTER TABLE fold_of_any RENAME TO fold;
CREATE INDEX fold_item ON fold (kind, item);
CREATE INDEX fold_campaign ON fold (campaign);

ALTER TABLE person ADD COLUMN quiet_from INTEGER; -- minutes after local midnight; NULL: as everybody's
ALTER TABLE person ADD COLUMN quiet_to INTEGER;

CREATE TABLE neighbour (                     -- who acted in a chat outside of campaigns
    chat     INTEGER NOT NULL REFERENCES chat (id),
    person   INTEGER NOT NULL REFERENCES person (id),
    first_at INTEGER NOT NULL,
    last_at  INTEGER NOT NULL,
    told     INTEGER NOT NULL DEFAULT 0,     -- 1: was told what is kept
    PRIMARY KEY (chat, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX neighbour_person ON neighbour (person);

CREATE TABLE session (                       -- one meeting, asked for or fixed; a series is a row of them
    id        INTEGER PRIMARY KEY,
    chat      INTEGER NOT NULL REFERENCES chat (id),
    topic     INTEGER,                       -- the forum's thread
    person    INTEGER REFERENCES person (id),
    language  TEXT    NOT NULL,
    text      TEXT,                          -- NULL once taken back
    minutes   INTEGER NOT NULL,
    every     INTEGER NOT NULL,              -- weeks from one to the next; 0: once
    series    INTEGER,                       -- the first of its row, NULL for that one
    nth       INTEGER NOT NULL,              -- 1 for the first
    renewed   INTEGER NOT NULL,              -- the nth at which it was last agreed to go on
    state     TEXT    NOT NULL,              -- asking | fixed | held | gone
    starts_at INTEGER,
    came      INTEGER,                       -- how many had said that they come, once held
    at        INTEGER NOT NULL,
    key       TEXT    NOT NULL UNIQUE
) STRICT;
CREATE INDEX session_chat ON session (chat, state);
CREATE INDEX session_person ON session (person);
CREATE INDEX session_series ON session (series);

CREATE TABLE slot (                          -- a time that may fit
    id        INTEGER PRIMARY KEY,
    session   INTEGER NOT NULL REFERENCES session (id),
    starts_at INTEGER NOT NULL,
    UNIQUE (session, starts_at)
) STRICT;

CREATE TABLE slot_fits (
    slot   INTEGER NOT NULL REFERENCES slot (id),
    person INTEGER NOT NULL REFERENCES person (id),
    PRIMARY KEY (slot, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX slot_fits_person ON slot_fits (person);

CREATE TABLE coming (                        -- who comes to a session
    session INTEGER NOT NULL REFERENCES session (id),
    person  INTEGER NOT NULL REFERENCES person (id),
    host    INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (session, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX coming_person ON coming (person);

CREATE TABLE programme (                     -- a line of a session's programme
    id      INTEGER PRIMARY KEY,
    session INTEGER NOT NULL REFERENCES session (id),
    person  INTEGER REFERENCES person (id),
    text    TEXT,                            -- NULL once taken back
    at      INTEGER NOT NULL,
    key     TEXT    NOT NULL UNIQUE
) STRICT;
CREATE INDEX programme_session ON programme (session);
CREATE INDEX programme_person ON programme (person);

CREATE TABLE usefulness (                    -- was a session useful to somebody who came
    id      INTEGER PRIMARY KEY,
    session INTEGER NOT NULL REFERENCES session (id),
    person  INTEGER REFERENCES person (id),  -- NULL once parted
    says    TEXT    NOT NULL,                -- yes | partly | no
    UNIQUE (session, person)
) STRICT;
CREATE INDEX usefulness_person ON usefulness (person);

CREATE TABLE circle (                        -- crews that take turns, a week each
    id        INTEGER PRIMARY KEY,
    chat      INTEGER NOT NULL REFERENCES chat (id),
    topic     INTEGER,
    person    INTEGER REFERENCES person (id),
    language  TEXT    NOT NULL,
    text      TEXT,                          -- NULL once taken back
    crews     INTEGER NOT NULL,
    first_day TEXT    NOT NULL,              -- its first Monday, YYYY-MM-DD
    state     TEXT    NOT NULL,              -- running | ended
    renewed   INTEGER NOT NULL,              -- the week, from 0, in which it was last agreed to go on
    down_from INTEGER,                       -- when the bot was last away in hours of hellos
    down_to   INTEGER,
    at        INTEGER NOT NULL,
    key       TEXT    NOT NULL UNIQUE
) STRICT;
CREATE INDEX circle_chat ON circle (chat, state);
CREATE INDEX circle_person ON circle (person);

CREATE TABLE crew (                          -- who is in which crew
    circle INTEGER NOT NULL REFERENCES circle (id),
    number INTEGER NOT NULL,
    person INTEGER NOT NULL REFERENCES person (id),
    at     INTEGER NOT NULL,
    PRIMARY KEY (circle, number, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX crew_person ON crew (person);

CREATE TABLE swapped (                       -- a week that another crew has than by turns
    circle INTEGER NOT NULL REFERENCES circle (id),
    week   INTEGER NOT NULL,                 -- from 0, the circle's first
    crew   INTEGER NOT NULL,
    PRIMARY KEY (circle, week)
) STRICT, WITHOUT ROWID;

CREATE TABLE swap (                          -- one crew's week for another's
    id       INTEGER PRIMARY KEY,
    circle   INTEGER NOT NULL REFERENCES circle (id),
    person   INTEGER REFERENCES person (id),
    crew     INTEGER NOT NULL,
    week     INTEGER NOT NULL,
    with_crew INTEGER NOT NULL,
    for_week INTEGER NOT NULL,
    state    TEXT    NOT NULL,               -- asked | agreed | dropped
    at       INTEGER NOT NULL
) STRICT;
CREATE INDEX swap_circle ON swap (circle, state);
CREATE INDEX swap_person ON swap (person);

CREATE TABLE handover (                      -- what one crew leaves to the next
    id     INTEGER PRIMARY KEY,
    circle INTEGER NOT NULL REFERENCES circle (id),
    week   INTEGER NOT NULL,
    person INTEGER REFERENCES person (id),
    text   TEXT,                             -- NULL once taken back
    at     INTEGER NOT NULL,
    key    TEXT    NOT NULL UNIQUE
) STRICT;
CREATE INDEX handover_circle ON handover (circle, week);
CREATE INDEX handover_person ON handover (person);

CREATE TABLE hello (                         -- who wants to be asked every morning
    circle INTEGER NOT NULL REFERENCES circle (id),
    person INTEGER NOT NULL REFERENCES person (id),
    at     INTEGER NOT NULL,
    PRIMARY KEY (circle, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX hello_person ON hello (person);

CREATE TABLE hello_said (                    -- what they said that day; kept for a week
    circle INTEGER NOT NULL REFERENCES circle (id),
    person INTEGER NOT NULL REFERENCES person (id),
    day    TEXT    NOT NULL,                 -- YYYY-MM-DD, the chat's day
    says   TEXT    NOT NULL,                 -- fine | come
    at     INTEGER NOT NULL,
    PRIMARY KEY (circle, person, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX hello_said_person ON hello_said (person);
