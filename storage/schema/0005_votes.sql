-- Questions that need another method than an idea's four buttons.

CREATE TABLE vote (
    id         INTEGER PRIMARY KEY,
    campaign   INTEGER NOT NULL REFERENCES campaign (id),
    number     INTEGER,                     -- NULL while it is being written
    author     INTEGER REFERENCES person (id),
    language   TEXT    NOT NULL,
    method     TEXT,                        -- NULL until chosen
    text       TEXT,                        -- the question; NULL once taken back
    total      INTEGER,                     -- what there is to divide, in hundredths
    unit       TEXT,                        -- of what: €, hours; as its author wrote it
    hours      INTEGER NOT NULL,            -- how long a round lasts
    posted_at  INTEGER,
    closes_at  INTEGER,
    base       INTEGER,                     -- people who took part when it was posted
    round      INTEGER NOT NULL DEFAULT 1,  -- an objection opens the next one
    prolonged  INTEGER NOT NULL DEFAULT 0,  -- the 24 hours that newcomers cause, once
    state      TEXT    NOT NULL,            -- draft | open | decided | withdrawn
    written_at INTEGER NOT NULL,
    ended_at   INTEGER,
    outcome    TEXT,                        -- JSON: the whole tally and its parameters
    private    INTEGER NOT NULL DEFAULT 0,  -- 1: its words stay out of the package
    key        TEXT    NOT NULL UNIQUE,     -- the message that began it
    UNIQUE (campaign, number)
) STRICT;
CREATE INDEX vote_state ON vote (campaign, state);
CREATE INDEX vote_author ON vote (author);

CREATE TABLE vote_option (
    vote   INTEGER NOT NULL REFERENCES vote (id),
    number INTEGER NOT NULL,                -- from 1
    person INTEGER REFERENCES person (id),
    text   TEXT,                            -- NULL once taken back
    cost   INTEGER,                         -- in hundredths
    PRIMARY KEY (vote, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE vote_ballot (                  -- one person's ballot; the newest holds
    vote      INTEGER NOT NULL REFERENCES vote (id),
    person    INTEGER NOT NULL,             -- replaced by a random number once ballots part from persons
    says      TEXT    NOT NULL,             -- JSON, in one way only: equal ballots are equal texts
    marks     TEXT    NOT NULL,             -- JSON: the update that last changed each option
    at        INTEGER NOT NULL,
    update_id INTEGER NOT NULL,
    round     INTEGER NOT NULL,
    newcomer  INTEGER NOT NULL,             -- first seen after the vote was posted
    leaf      INTEGER NOT NULL,             -- its entry in the campaign's log
    PRIMARY KEY (vote, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX vote_ballot_person ON vote_ballot (person);

CREATE TABLE vote_count (                   -- equal ballots, counted as they come in
    vote     INTEGER NOT NULL REFERENCES vote (id),
    round    INTEGER NOT NULL,
    newcomer INTEGER NOT NULL,
    says     TEXT    NOT NULL,
    n        INTEGER NOT NULL,
    PRIMARY KEY (vote, round, newcomer, says)
) STRICT, WITHOUT ROWID;

CREATE TABLE objection (                    -- why somebody doesn't consent; always in words
    id     INTEGER PRIMARY KEY,
    vote   INTEGER NOT NULL REFERENCES vote (id),
    person INTEGER REFERENCES person (id),
    round  INTEGER NOT NULL,
    text   TEXT,                            -- NULL once taken back
    at     INTEGER NOT NULL,
    state  TEXT    NOT NULL,                -- open | gone | answered
    private INTEGER NOT NULL DEFAULT 0,
    key    TEXT    NOT NULL UNIQUE,
    UNIQUE (vote, person, round)
) STRICT;
CREATE INDEX objection_vote ON objection (vote);
CREATE INDEX objection_person ON objection (person);
