-- Easy mode: one question a message, big buttons; and words that were spoken until somebody wrote them down.

ALTER TABLE person ADD COLUMN easy INTEGER NOT NULL DEFAULT 0;   -- 1: one question a message
ALTER TABLE draft ADD COLUMN days INTEGER NOT NULL DEFAULT 1;    -- for how long the words wait

CREATE TABLE spoken (
    id       INTEGER PRIMARY KEY,
    campaign INTEGER NOT NULL REFERENCES campaign (id),
    author   INTEGER NOT NULL REFERENCES person (id),
    sealed   BLOB,                           -- the voice note; NULL for words that nobody asked for
    scribe   INTEGER REFERENCES person (id), -- whom its author picked to write it down
    text     TEXT,
    state    TEXT    NOT NULL,               -- said | asked | writing | written
    at       INTEGER NOT NULL,
    key      TEXT    NOT NULL UNIQUE
) STRICT;
CREATE INDEX spoken_author ON spoken (author);
CREATE INDEX spoken_scribe ON spoken (scribe);
