CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    lookup BLOB UNIQUE,
    sealed BLOB,
    language TEXT,
    language_chosen INTEGER NOT NULL DEFAULT 0 CHECK (language_chosen IN (0, 1)),
    created_at INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    reachable INTEGER NOT NULL DEFAULT 0 CHECK (reachable IN (0, 1)),
    blocked INTEGER NOT NULL DEFAULT 0 CHECK (blocked IN (0, 1)),
    muted_until INTEGER,
    erased_at INTEGER,
    CHECK ((erased_at IS NULL) = (lookup IS NOT NULL)),
    CHECK ((lookup IS NULL) = (sealed IS NULL))
) STRICT;

CREATE TABLE chat (
    id INTEGER PRIMARY KEY,
    lookup BLOB UNIQUE,
    sealed BLOB,
    kind TEXT NOT NULL CHECK (kind IN ('group', 'supergroup', 'private', 'channel')),
    language TEXT,
    zone TEXT,
    quiet_from INTEGER NOT NULL DEFAULT 1260 CHECK (quiet_from BETWEEN 0 AND 1439),
    quiet_to INTEGER NOT NULL DEFAULT 480 CHECK (quiet_to BETWEEN 0 AND 1439),
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    paused_until INTEGER,
    is_forum INTEGER NOT NULL DEFAULT 0 CHECK (is_forum IN (0, 1)),
    can_pin INTEGER NOT NULL DEFAULT 0 CHECK (can_pin IN (0, 1)),
    is_admin INTEGER NOT NULL DEFAULT 0 CHECK (is_admin IN (0, 1)),
    reactions_ok INTEGER NOT NULL DEFAULT 1 CHECK (reactions_ok IN (0, 1)),
    said_hello_at INTEGER,
    members INTEGER,
    moved_to INTEGER REFERENCES chat (id),
    created_at INTEGER NOT NULL,
    CHECK ((lookup IS NULL) = (sealed IS NULL))
) STRICT;

CREATE TABLE seen_update (
    bot INTEGER NOT NULL,
    update_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (bot, update_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE failed_update (
    id INTEGER PRIMARY KEY,
    bot INTEGER NOT NULL,
    update_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    error_kind TEXT NOT NULL,
    sealed BLOB NOT NULL,
    UNIQUE (bot, update_id)
) STRICT;

CREATE TABLE log_head (
    campaign INTEGER NOT NULL PRIMARY KEY,
    size INTEGER NOT NULL,
    edge BLOB NOT NULL
) STRICT;

CREATE TABLE log_leaf (
    campaign INTEGER NOT NULL,
    n INTEGER NOT NULL,
    entry BLOB NOT NULL,
    payload TEXT,
    r BLOB,
    PRIMARY KEY (campaign, n),
    CHECK ((payload IS NULL) = (r IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE log_word (
    campaign INTEGER NOT NULL,
    n INTEGER NOT NULL,
    field TEXT NOT NULL,
    r BLOB NOT NULL,
    PRIMARY KEY (campaign, n, field)
) STRICT, WITHOUT ROWID;
