-- Mail of all kinds, the letter to the addressee, and what the group made public.

CREATE TABLE letter (                        -- the letter on its way: one asks, another agrees
    id        INTEGER PRIMARY KEY,
    campaign  INTEGER NOT NULL REFERENCES campaign (id),
    chip      INTEGER NOT NULL REFERENCES chip (id), -- whose words hold the address
    author    INTEGER REFERENCES person (id),
    cosigner  INTEGER REFERENCES person (id),
    state     TEXT    NOT NULL,              -- asked | agreed | sent | unknown | refused | back | void
    asked_at  INTEGER NOT NULL,
    agreed_at INTEGER,
    ended_at  INTEGER,                       -- when a mail server took it, or refused it
    back_at   INTEGER,                       -- when it came back
    again     INTEGER NOT NULL DEFAULT 0     -- it was sent twice, for the first got no answer
) STRICT;
CREATE INDEX letter_campaign ON letter (campaign);

CREATE TABLE mail_13 (                       -- what goes out by mail: rows first, the server second
    id       INTEGER PRIMARY KEY,
    key      TEXT    NOT NULL UNIQUE,        -- said once
    official INTEGER REFERENCES official (id),
    letter   INTEGER REFERENCES letter (id),
    kind     TEXT    NOT NULL,               -- code | digest | invite | letter
    tag      TEXT    NOT NULL UNIQUE,        -- names it to mail servers: what comes back carries it
    sealed   BLOB,                           -- the words, gone once sent
    at       INTEGER NOT NULL,
    state    TEXT    NOT NULL,               -- waiting | sending | sent | unknown | refused | back
    attempts INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO mail_13 (id, key, official, kind, tag, sealed, at, state, attempts)
    SELECT id, key, official, kind, lower(hex(randomblob(12))), sealed, at, state, attempts FROM mail;
DROP TABLE mail;
ALTER TABLE mail_13 RENAME TO mail;
CREATE INDEX mail_official ON mail (official);
CREATE INDEX mail_letter ON mail (letter);

CREATE TABLE public (                        -- campaigns that their group put on the public page, or took off it
    campaign INTEGER PRIMARY KEY REFERENCES campaign (id),
    code     TEXT    NOT NULL UNIQUE,        -- its address
    state    TEXT    NOT NULL,               -- hidden | open
    turn     INTEGER NOT NULL DEFAULT 0,     -- how often it changed
    at       INTEGER NOT NULL
) STRICT;
