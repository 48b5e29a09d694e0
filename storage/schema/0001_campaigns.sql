-- A campaign and all that happens in it. Times are UTC microseconds; JSON is text; flags are 0 or 1.

CREATE TABLE campaign (
    id          INTEGER PRIMARY KEY,
    chat        INTEGER NOT NULL REFERENCES chat (id),
    topic       INTEGER,                    -- the forum topic it lives in
    code        TEXT    NOT NULL UNIQUE,    -- opaque; for links
    title       TEXT,                       -- its starter's words; NULL once taken back
    language    TEXT    NOT NULL,
    zone        TEXT    NOT NULL,           -- IANA name; the end is 18:00 there
    starter     INTEGER REFERENCES person (id),
    started_at  INTEGER NOT NULL,
    ends_at     INTEGER NOT NULL,
    state       TEXT    NOT NULL,           -- proposed | running | closed | taken_back
    closed_at   INTEGER,
    close_kind  TEXT,                       -- time | worked | few | taken_back
    outcome     TEXT,                       -- yes | partly | no
    extended    INTEGER NOT NULL DEFAULT 0,
    forked_from INTEGER REFERENCES campaign (id),
    rules       TEXT    NOT NULL,
    seed_key    TEXT    NOT NULL UNIQUE     -- the message that started it
) STRICT;
CREATE INDEX campaign_chat ON campaign (chat, state);

CREATE TABLE participant (
    campaign     INTEGER NOT NULL REFERENCES campaign (id),
    person       INTEGER NOT NULL REFERENCES person (id),
    first_act_at INTEGER NOT NULL,
    role         TEXT    NOT NULL DEFAULT 'resident',
    told         INTEGER NOT NULL DEFAULT 0, -- was told what is kept
    PRIMARY KEY (campaign, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX participant_person ON participant (person);

CREATE TABLE focus (                         -- the campaign a person means in private
    person   INTEGER PRIMARY KEY REFERENCES person (id),
    campaign INTEGER NOT NULL REFERENCES campaign (id)
) STRICT;

CREATE TABLE removed (                       -- who was banned or removed from a chat
    chat   INTEGER NOT NULL REFERENCES chat (id),
    person INTEGER NOT NULL REFERENCES person (id),
    at     INTEGER NOT NULL,
    PRIMARY KEY (chat, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE chip (                          -- what the card asks for; the newest of a field holds
    id       INTEGER PRIMARY KEY,
    campaign INTEGER NOT NULL REFERENCES campaign (id),
    field    TEXT    NOT NULL,               -- place | worked_when | ask | promised | addressee | title
    text     TEXT,                           -- NULL once taken back
    person   INTEGER REFERENCES person (id),
    at       INTEGER NOT NULL,
    key      TEXT    NOT NULL UNIQUE
) STRICT;
CREATE INDEX chip_campaign ON chip (campaign, field);

CREATE TABLE proposal (
    id           INTEGER PRIMARY KEY,
    campaign     INTEGER NOT NULL REFERENCES campaign (id),
    number       INTEGER NOT NULL,
    author       INTEGER REFERENCES person (id),
    poster       INTEGER REFERENCES person (id), -- who brought it, if another than the author
    language     TEXT    NOT NULL,
    posted_at    INTEGER NOT NULL,
    closes_at    INTEGER NOT NULL,
    base         INTEGER NOT NULL,           -- people who took part when it was posted
    state        TEXT    NOT NULL,           -- asked | open | ahead | not_ahead | withdrawn | retired
    decided_at   INTEGER,
    retired_for  INTEGER REFERENCES proposal (id),
    prolonged    INTEGER NOT NULL DEFAULT 0, -- the 24 hours that newcomers cause, once
    unfolds      INTEGER,                    -- the fold that it asks to undo
    private      INTEGER NOT NULL DEFAULT 0, -- 1: its words stay out of the package
    key          TEXT    NOT NULL UNIQUE,
    UNIQUE (campaign, number)
) STRICT;
CREATE INDEX proposal_state ON proposal (campaign, state);

CREATE TABLE wording (
    id       INTEGER PRIMARY KEY,
    proposal INTEGER NOT NULL REFERENCES proposal (id),
    text     TEXT,                           -- NULL once taken back
    person   INTEGER REFERENCES person (id),
    at       INTEGER NOT NULL,
    key      TEXT    NOT NULL UNIQUE
) STRICT;
CREATE INDEX wording_proposal ON wording (proposal);

CREATE TABLE ballot (                        -- one person's choice; the newest holds
    proposal  INTEGER NOT NULL REFERENCES proposal (id),
    person    INTEGER NOT NULL,              -- replaced by a random number once ballots part from persons
    choice    TEXT    NOT NULL,              -- support | fine | concern | not_mine
    at        INTEGER NOT NULL,
    update_id INTEGER NOT NULL,
    wording   INTEGER NOT NULL,
    newcomer  INTEGER NOT NULL,              -- first seen after the idea was posted
    leaf      INTEGER NOT NULL,              -- its entry in the campaign's log
    PRIMARY KEY (proposal, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX ballot_person ON ballot (person);

CREATE TABLE concern (
    id          INTEGER PRIMARY KEY,
    proposal    INTEGER NOT NULL REFERENCES proposal (id),
    person      INTEGER REFERENCES person (id),
    reason      TEXT,                        -- money | safety | who | fairness | other
    text        TEXT,
    at          INTEGER NOT NULL,
    answered_by INTEGER REFERENCES wording (id),
    state       TEXT    NOT NULL,            -- open | answered | gone
    private     INTEGER NOT NULL DEFAULT 0,
    UNIQUE (proposal, person)
) STRICT;

CREATE TABLE exclusive (                     -- two ideas that can't both happen
    first  INTEGER NOT NULL REFERENCES proposal (id),
    second INTEGER NOT NULL REFERENCES proposal (id),
    person INTEGER REFERENCES person (id),
    at     INTEGER NOT NULL,
    PRIMARY KEY (first, second)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision (
    proposal INTEGER PRIMARY KEY REFERENCES proposal (id),
    at       INTEGER NOT NULL,
    method   TEXT    NOT NULL,
    passes   INTEGER NOT NULL,
    outcome  TEXT    NOT NULL                -- the whole tally and its parameters
) STRICT;

CREATE TABLE contribution (
    id            INTEGER PRIMARY KEY,
    campaign      INTEGER NOT NULL REFERENCES campaign (id),
    person        INTEGER REFERENCES person (id),
    key           TEXT    NOT NULL UNIQUE,   -- the message that said it
    text          TEXT,                      -- verbatim; NULL once taken back
    kind          TEXT    NOT NULL,
    minutes       INTEGER,
    quantity      REAL,
    unit          TEXT,
    people        INTEGER NOT NULL DEFAULT 1,
    place         TEXT,
    happened_at   INTEGER NOT NULL,
    precision     TEXT    NOT NULL,
    logged_at     INTEGER NOT NULL,
    visibility    TEXT    NOT NULL,          -- me | group | city
    phase         TEXT    NOT NULL,
    level         TEXT    NOT NULL,          -- individual | group | collective
    role          TEXT    NOT NULL,
    task          INTEGER,
    state         TEXT    NOT NULL,          -- counted | undone
    corrected_at  INTEGER,
    leaf          INTEGER NOT NULL
) STRICT;
CREATE INDEX contribution_campaign ON contribution (campaign, state);
CREATE INDEX contribution_person ON contribution (person, logged_at);

CREATE TABLE evidence (
    id           INTEGER PRIMARY KEY,
    contribution INTEGER NOT NULL REFERENCES contribution (id),
    kind         TEXT    NOT NULL,           -- photo | voice | link
    sealed       BLOB,                       -- the file's id or the link
    key          TEXT    NOT NULL UNIQUE,
    at           INTEGER NOT NULL
) STRICT;
CREATE INDEX evidence_contribution ON evidence (contribution);

CREATE TABLE task (
    id       INTEGER PRIMARY KEY,
    campaign INTEGER NOT NULL REFERENCES campaign (id),
    parent   INTEGER REFERENCES task (id),
    text     TEXT,
    minutes  INTEGER,
    author   INTEGER REFERENCES person (id),
    at       INTEGER NOT NULL,
    state    TEXT    NOT NULL,               -- open | split | done | gone
    done_at  INTEGER,
    key      TEXT    NOT NULL UNIQUE
) STRICT;
CREATE INDEX task_campaign ON task (campaign, state);

CREATE TABLE taker (
    task    INTEGER NOT NULL REFERENCES task (id),
    person  INTEGER NOT NULL REFERENCES person (id),
    at      INTEGER NOT NULL,
    done_at INTEGER,
    PRIMARY KEY (task, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE thanks (
    contribution INTEGER NOT NULL REFERENCES contribution (id),
    person       INTEGER NOT NULL REFERENCES person (id),
    at           INTEGER NOT NULL,
    passed_on_at INTEGER,
    PRIMARY KEY (contribution, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE survey (                        -- one answer per person, item and wave
    campaign INTEGER NOT NULL REFERENCES campaign (id),
    item     TEXT    NOT NULL,               -- useful | change_here | lasted
    wave     TEXT    NOT NULL,               -- start | end | after
    person   INTEGER NOT NULL,
    value    TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    PRIMARY KEY (campaign, item, wave, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE answer (                        -- what came back from the city, told by people
    id       INTEGER PRIMARY KEY,
    campaign INTEGER NOT NULL REFERENCES campaign (id),
    text     TEXT,
    person   INTEGER REFERENCES person (id),
    at       INTEGER NOT NULL,
    state    TEXT    NOT NULL,               -- told | confirmed | disputed
    key      TEXT    NOT NULL UNIQUE
) STRICT;

CREATE TABLE assent (                        -- where two or three together are needed
    campaign INTEGER NOT NULL REFERENCES campaign (id),
    what     TEXT    NOT NULL,               -- close | prolong | second | letter | pause:<proposal> | answer:<id> | fold:<kind>:<id>
    person   INTEGER NOT NULL REFERENCES person (id),
    says     TEXT    NOT NULL DEFAULT 'yes',
    at       INTEGER NOT NULL,
    PRIMARY KEY (campaign, what, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE report (
    kind   TEXT    NOT NULL,                 -- proposal | concern | contribution | task | chip | answer | campaign
    item   INTEGER NOT NULL,
    person INTEGER NOT NULL REFERENCES person (id),
    reason TEXT    NOT NULL,                 -- hurts | private | unlawful | spam | about_me
    at     INTEGER NOT NULL,
    PRIMARY KEY (kind, item, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE fold (
    id          INTEGER PRIMARY KEY,
    campaign    INTEGER NOT NULL REFERENCES campaign (id),
    kind        TEXT    NOT NULL,
    item        INTEGER NOT NULL,
    reason      TEXT    NOT NULL,
    folder      TEXT    NOT NULL,            -- admin | people | about_me | operator
    at          INTEGER NOT NULL,
    unfolded_at INTEGER
) STRICT;
CREATE INDEX fold_item ON fold (kind, item);
CREATE INDEX fold_campaign ON fold (campaign);

CREATE TABLE thing (                         -- dated facts of a campaign: its timeline
    id       INTEGER PRIMARY KEY,
    campaign INTEGER NOT NULL REFERENCES campaign (id),
    at       INTEGER NOT NULL,
    kind     TEXT    NOT NULL,
    item     INTEGER,
    detail   TEXT
) STRICT;
CREATE INDEX thing_campaign ON thing (campaign, at);

CREATE TABLE artefact (                      -- pictures, letter and package, as made
    id       INTEGER PRIMARY KEY,
    campaign INTEGER NOT NULL REFERENCES campaign (id),
    key      TEXT    NOT NULL UNIQUE,
    name     TEXT    NOT NULL,
    caption  TEXT    NOT NULL,
    body     BLOB    NOT NULL,
    at       INTEGER NOT NULL
) STRICT;
