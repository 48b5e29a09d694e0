-- What somebody needs and what somebody offers, and where the two meet.

CREATE TABLE aid (
    id       INTEGER PRIMARY KEY,
    campaign INTEGER NOT NULL REFERENCES campaign (id),
    kind     TEXT    NOT NULL,               -- need | offer
    what     TEXT,                           -- thing | space | skill | transport | time; NULL until said
    person   INTEGER REFERENCES person (id),
    language TEXT    NOT NULL,
    text     TEXT,                           -- NULL once taken back
    place    TEXT,
    at_hand  TEXT,                           -- what its author says is there already
    at       INTEGER NOT NULL,
    state    TEXT    NOT NULL,               -- open | met | gone
    key      TEXT    NOT NULL UNIQUE
) STRICT;
CREATE INDEX aid_campaign ON aid (campaign, state);
CREATE INDEX aid_person ON aid (person);

CREATE TABLE meeting (                       -- an offer for a need; names are told once both agreed
    id          INTEGER PRIMARY KEY,
    need        INTEGER NOT NULL REFERENCES aid (id),
    offer       INTEGER NOT NULL REFERENCES aid (id),
    need_says   TEXT,                        -- yes | no
    offer_says  TEXT,
    met_at      INTEGER,
    at          INTEGER NOT NULL,
    UNIQUE (need, offer)
) STRICT;
CREATE INDEX meeting_offer ON meeting (offer);
