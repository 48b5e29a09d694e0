-- Who at the city answers: invitations, browsers, guesses, digests, and what they say.

CREATE TABLE official (
    id          INTEGER PRIMARY KEY,
    campaign    INTEGER NOT NULL REFERENCES campaign (id),
    code        TEXT    NOT NULL UNIQUE,    -- opaque and no secret: where their page stands
    text        TEXT,                       -- name, role and office as the inviter wrote them; NULL once taken back
    sealed_mail BLOB,                       -- where digests and codes may go
    domain      TEXT,                       -- what stands behind the @ of that address
    author      INTEGER REFERENCES person (id), -- who invites
    cosigner    INTEGER REFERENCES person (id),
    person      INTEGER REFERENCES person (id), -- their account, where they use Telegram
    state       TEXT    NOT NULL,           -- asked | invited | here | revoked | left
    asked_at    INTEGER NOT NULL,
    signed_at   INTEGER,
    came_at     INTEGER,
    link        BLOB    UNIQUE,             -- the HMAC of their link's secret
    expires_at  INTEGER,
    seen_at     INTEGER,                    -- when the results were opened: guesses from before are locked
    seen_how    TEXT,                       -- anyway | closed
    shows       INTEGER NOT NULL DEFAULT 0, -- agrees to be shown as the office's guess where fewer than three guessed
    proof       BLOB,                       -- the HMAC of the code that was mailed
    proof_at    INTEGER,
    proof_tries INTEGER NOT NULL DEFAULT 0,
    checked_at  INTEGER,                    -- the code came back
    key         TEXT    NOT NULL UNIQUE
) STRICT;
CREATE INDEX official_campaign ON official (campaign);
CREATE INDEX official_person ON official (person);

CREATE TABLE browser (                      -- where a link was opened; whoever opens it is the same person
    token    BLOB    NOT NULL PRIMARY KEY,  -- the HMAC of the cookie
    official INTEGER NOT NULL REFERENCES official (id),
    at       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX browser_official ON browser (official);

CREATE TABLE guess (                        -- of 10 people who answer, how many do it often; how many take part
    official INTEGER NOT NULL REFERENCES official (id),
    item     TEXT    NOT NULL,
    round    INTEGER NOT NULL,              -- 1 before the results were opened, 2 afterwards
    value    INTEGER NOT NULL,
    marked   INTEGER NOT NULL DEFAULT 0,    -- made after a digest, or by who could see the chat
    at       INTEGER NOT NULL,
    PRIMARY KEY (official, item, round)
) STRICT, WITHOUT ROWID;

CREATE TABLE digest (                       -- what an official was told of a week: numbers, no words of people
    official INTEGER NOT NULL REFERENCES official (id),
    week     TEXT    NOT NULL,              -- the local Monday, like 2026-12-07
    at       INTEGER NOT NULL,
    says     TEXT    NOT NULL,              -- JSON
    PRIMARY KEY (official, week)
) STRICT, WITHOUT ROWID;

CREATE TABLE mail (                         -- what goes to an official by mail: rows first, the server second
    id       INTEGER PRIMARY KEY,
    key      TEXT    NOT NULL UNIQUE,       -- said once
    official INTEGER NOT NULL REFERENCES official (id),
    kind     TEXT    NOT NULL,              -- code | digest
    sealed   BLOB,                          -- the words, gone once sent
    at       INTEGER NOT NULL,
    state    TEXT    NOT NULL,              -- waiting | sending | sent | unknown | refused
    attempts INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX mail_official ON mail (official);

ALTER TABLE answer ADD COLUMN official INTEGER REFERENCES official (id); -- NULL: told by somebody who takes part
ALTER TABLE answer ADD COLUMN about TEXT;   -- proposal | concern | barrier; NULL: the whole
ALTER TABLE answer ADD COLUMN item INTEGER;
ALTER TABLE answer ADD COLUMN says TEXT;    -- will | cant | more | pledge | planned | under_way | done | not_done
ALTER TABLE answer ADD COLUMN due_at INTEGER; -- the end of the day until which it will be done
