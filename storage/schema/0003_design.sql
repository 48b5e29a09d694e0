-- Words that wait, and what an author says to a concern.

CREATE TABLE draft (                         -- words like another idea's: they wait a day for their author
    id       INTEGER PRIMARY KEY,
    campaign INTEGER NOT NULL REFERENCES campaign (id),
    person   INTEGER NOT NULL REFERENCES person (id),
    text     TEXT    NOT NULL,
    language TEXT    NOT NULL,
    alike    TEXT    NOT NULL,               -- JSON: ids of proposals, best first
    at       INTEGER NOT NULL,
    key      TEXT    NOT NULL UNIQUE         -- the message that said it
) STRICT;
CREATE INDEX draft_person ON draft (person);

CREATE TABLE concern_reply (                 -- an author's words to a concern; the newest holds
    id      INTEGER PRIMARY KEY,
    concern INTEGER NOT NULL REFERENCES concern (id),
    person  INTEGER REFERENCES person (id),
    text    TEXT,                            -- NULL once taken back
    at      INTEGER NOT NULL,
    key     TEXT    NOT NULL UNIQUE
) STRICT;
CREATE INDEX concern_reply_concern ON concern_reply (concern);
