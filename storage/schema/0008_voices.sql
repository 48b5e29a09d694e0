-- What is in the way, and what was published of answers about oneself.

CREATE TABLE barrier (
    id       INTEGER PRIMARY KEY,
    campaign INTEGER NOT NULL REFERENCES campaign (id),
    number   INTEGER NOT NULL,
    person   INTEGER REFERENCES person (id),
    kind     TEXT,                          -- hierarchy | control | money_first | time | unclear_role | not_counted | other
    text     TEXT,                          -- NULL once taken back
    at       INTEGER NOT NULL,
    state    TEXT    NOT NULL,              -- open | answered | gone
    ended_at INTEGER,                       -- when it was answered first, or was gone without an answer
    private  INTEGER NOT NULL DEFAULT 0,    -- 1: its words stay out of the package
    key      TEXT    NOT NULL UNIQUE,       -- the message that said it
    UNIQUE (campaign, number)
) STRICT;
CREATE INDEX barrier_campaign ON barrier (campaign, state);
CREATE INDEX barrier_person ON barrier (person);

CREATE TABLE survey_told (                  -- answers as they were last published: counts, no people
    campaign INTEGER NOT NULL REFERENCES campaign (id),
    item     TEXT    NOT NULL,
    wave     TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    counts   TEXT    NOT NULL,              -- JSON: value -> how many
    PRIMARY KEY (campaign, item, wave)
) STRICT, WITHOUT ROWID;
