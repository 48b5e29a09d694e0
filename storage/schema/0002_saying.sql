-- What must still be said or done after a crash is a row.

CREATE TABLE message (                       -- what the bot says: a view of the state, sent once, edited in place
    id         INTEGER PRIMARY KEY,
    key        TEXT    NOT NULL UNIQUE,      -- said once
    chat       INTEGER REFERENCES chat (id),
    person     INTEGER REFERENCES person (id),
    topic      INTEGER,
    campaign   INTEGER REFERENCES campaign (id),
    view       TEXT    NOT NULL,
    args       TEXT    NOT NULL,             -- JSON of internal ids and short words of ours
    kind       TEXT    NOT NULL,             -- answer | card | unasked | receipt
    silent     INTEGER NOT NULL,
    reply_to   INTEGER,                      -- the chat's own message number
    due_at     INTEGER NOT NULL,
    state      TEXT    NOT NULL,             -- waiting | sending | sent | unknown | gone
    attempts   INTEGER NOT NULL DEFAULT 0,
    once       INTEGER NOT NULL DEFAULT 0,   -- a reminder: at most once
    sent_at    INTEGER,
    number     INTEGER,                      -- the chat's own message number, once sent
    more       TEXT,                         -- JSON: further numbers of an album
    shown      BLOB,                         -- hash of what was last shown
    dirty_at   INTEGER,                      -- to be shown anew
    edited_at  INTEGER,
    delete_at  INTEGER,
    pin        INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX message_waiting ON message (due_at) WHERE state IN ('waiting', 'sending');
CREATE INDEX message_dirty ON message (dirty_at) WHERE dirty_at IS NOT NULL;
CREATE INDEX message_delete ON message (delete_at) WHERE delete_at IS NOT NULL;
CREATE INDEX message_chat ON message (chat, number);
CREATE INDEX message_person ON message (person, number);
CREATE INDEX message_campaign ON message (campaign, view);

CREATE TABLE mention (                       -- which items a message shows
    message INTEGER NOT NULL REFERENCES message (id),
    kind    TEXT    NOT NULL,
    item    INTEGER NOT NULL,
    PRIMARY KEY (kind, item, message)
) STRICT, WITHOUT ROWID;

CREATE TABLE question (                      -- what a person is being asked in private, newest first
    id       INTEGER PRIMARY KEY,
    person   INTEGER NOT NULL REFERENCES person (id),
    campaign INTEGER REFERENCES campaign (id),
    ask      TEXT    NOT NULL,
    args     TEXT    NOT NULL,
    at       INTEGER NOT NULL
) STRICT;
CREATE INDEX question_person ON question (person);

CREATE TABLE invitation (                    -- opaque start links
    code   TEXT    PRIMARY KEY,
    ask    TEXT    NOT NULL,
    args   TEXT    NOT NULL,
    person INTEGER REFERENCES person (id),
    campaign INTEGER REFERENCES campaign (id),
    at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE timer (
    id       INTEGER PRIMARY KEY,
    key      TEXT    NOT NULL UNIQUE,
    kind     TEXT    NOT NULL,
    campaign INTEGER REFERENCES campaign (id),
    item     INTEGER,
    due_at   INTEGER NOT NULL,
    done_at  INTEGER,
    attempts INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX timer_due ON timer (due_at) WHERE done_at IS NULL;
