-- Opinion maps: a question, statements about it, and who agrees with which.

CREATE TABLE opinion_map (
    id        INTEGER PRIMARY KEY,
    campaign  INTEGER NOT NULL REFERENCES campaign (id),
    number    INTEGER NOT NULL,
    author    INTEGER REFERENCES person (id),
    language  TEXT    NOT NULL,
    text      TEXT,                         -- the question; NULL once taken back
    posted_at INTEGER NOT NULL,
    closes_at INTEGER NOT NULL,
    state     TEXT    NOT NULL,             -- open | closed | withdrawn
    ended_at  INTEGER,
    parted    INTEGER NOT NULL DEFAULT 0,   -- rises when answers change otherwise than by one more row
    shown     INTEGER,                      -- the statement that stands under the group's message
    shown_at  INTEGER,
    private   INTEGER NOT NULL DEFAULT 0,   -- 1: its words stay out of the package
    key       TEXT    NOT NULL UNIQUE,      -- the message that asked it
    UNIQUE (campaign, number)
) STRICT;
CREATE INDEX opinion_map_state ON opinion_map (campaign, state);
CREATE INDEX opinion_map_author ON opinion_map (author);

CREATE TABLE statement (
    id       INTEGER PRIMARY KEY,
    map      INTEGER NOT NULL REFERENCES opinion_map (id),
    number   INTEGER,                       -- NULL while it waits for its author
    author   INTEGER REFERENCES person (id),
    language TEXT    NOT NULL,
    text     TEXT,                          -- NULL once taken back
    alike    TEXT,                          -- JSON: ids of what is alike, best first
    at       INTEGER NOT NULL,
    state    TEXT    NOT NULL,              -- waiting | open | gone
    private  INTEGER NOT NULL DEFAULT 0,    -- 1: its words stay out of the package
    key      TEXT    NOT NULL UNIQUE,       -- the message that said it, and the line
    UNIQUE (map, number)
) STRICT;
CREATE INDEX statement_author ON statement (author, at);

CREATE TABLE opinion (                      -- every answer; the newest of a person counts
    id        INTEGER PRIMARY KEY,
    map       INTEGER NOT NULL REFERENCES opinion_map (id),
    statement INTEGER NOT NULL REFERENCES statement (id),
    person    INTEGER NOT NULL,             -- replaced by a random number once answers part from persons
    value     INTEGER NOT NULL CHECK (value IN (-1, 0, 1)),
    at        INTEGER NOT NULL,
    update_id INTEGER NOT NULL,
    last      INTEGER NOT NULL CHECK (last IN (0, 1)),
    leaf      INTEGER NOT NULL              -- its entry in the campaign's log
) STRICT;
CREATE UNIQUE INDEX opinion_last ON opinion (statement, person) WHERE last = 1;
CREATE INDEX opinion_row ON opinion (map, id);
CREATE INDEX opinion_person ON opinion (person, at);

CREATE TABLE opinion_result (               -- the newest map, as it is shown
    map   INTEGER PRIMARY KEY REFERENCES opinion_map (id),
    at    INTEGER NOT NULL,
    upto  INTEGER NOT NULL,                 -- the newest answer in it
    pause INTEGER NOT NULL,                 -- microseconds until the next may be made
    last  INTEGER NOT NULL,                 -- 1: made after the end
    told  TEXT    NOT NULL,                 -- JSON: numbers only
    draw  TEXT    NOT NULL                  -- JSON: by statement's number, its weight in the draw of the next
) STRICT;
