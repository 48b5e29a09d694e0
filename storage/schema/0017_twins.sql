-- Twins: a second group joins a campaign, with a campaign of its own in its own chat.

CREATE TABLE twin_offer (                    -- a group asks another to join: one asks, another agrees, then there is a link
    id         INTEGER PRIMARY KEY,
    campaign   INTEGER NOT NULL REFERENCES campaign (id),
    code       TEXT    NOT NULL UNIQUE,      -- the link's secret is made of it and the vault's key
    link       BLOB    UNIQUE,               -- HMAC of that secret, once two agree
    author     INTEGER REFERENCES person (id),
    cosigner   INTEGER REFERENCES person (id),
    state      TEXT    NOT NULL,             -- asked | agreed | used | over
    asked_at   INTEGER NOT NULL,
    expires_at INTEGER,
    used_at    INTEGER,
    key        TEXT    NOT NULL UNIQUE
) STRICT;
CREATE INDEX twin_offer_campaign ON twin_offer (campaign);

CREATE TABLE twin_opening (                  -- a link was opened in another group, where one more agrees
    id       INTEGER PRIMARY KEY,
    offer    INTEGER NOT NULL REFERENCES twin_offer (id),
    chat     INTEGER NOT NULL REFERENCES chat (id),
    topic    INTEGER,
    opener   INTEGER REFERENCES person (id),
    campaign INTEGER REFERENCES campaign (id), -- what came of it
    at       INTEGER NOT NULL,
    key      TEXT    NOT NULL UNIQUE
) STRICT;

CREATE TABLE twin_yes (                      -- who in the other group agrees to join
    opening INTEGER NOT NULL REFERENCES twin_opening (id),
    person  INTEGER NOT NULL REFERENCES person (id),
    at      INTEGER NOT NULL,
    PRIMARY KEY (opening, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE twin (                          -- two campaigns that go together until one leaves
    id        INTEGER PRIMARY KEY,
    offer     INTEGER NOT NULL UNIQUE REFERENCES twin_offer (id),
    home      INTEGER NOT NULL REFERENCES campaign (id),
    joined    INTEGER NOT NULL REFERENCES campaign (id),
    joined_at INTEGER NOT NULL,
    left_at   INTEGER,
    left_by   INTEGER REFERENCES campaign (id),
    figures   TEXT                           -- what both had done when one left, as JSON
) STRICT;
CREATE UNIQUE INDEX twin_home ON twin (home) WHERE left_at IS NULL;
CREATE UNIQUE INDEX twin_joined ON twin (joined) WHERE left_at IS NULL;

CREATE TABLE shared (                        -- tasks that their authors marked for both groups
    task     INTEGER NOT NULL REFERENCES task (id),
    twin     INTEGER NOT NULL REFERENCES twin (id),
    at       INTEGER NOT NULL,
    ended_at INTEGER,                        -- unmarked
    PRIMARY KEY (task, twin)
) STRICT, WITHOUT ROWID;
