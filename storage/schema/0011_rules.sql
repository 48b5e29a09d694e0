-- The group's own rules, as it amended them, and who keeps the agenda.

CREATE TABLE amendment (                     -- an idea that changes a rule if it goes ahead
    proposal    INTEGER PRIMARY KEY REFERENCES proposal (id),
    campaign    INTEGER NOT NULL REFERENCES campaign (id),
    rule        TEXT    NOT NULL,
    before      TEXT,                        -- JSON: the value when it came into force
    value       TEXT    NOT NULL,            -- JSON: the value it asks for
    in_force_at INTEGER
) STRICT;
CREATE INDEX amendment_campaign ON amendment (campaign, in_force_at);

CREATE TABLE facilitator (                   -- who is asked to keep the agenda, newest last
    id       INTEGER PRIMARY KEY,
    campaign INTEGER NOT NULL REFERENCES campaign (id),
    person   INTEGER REFERENCES person (id),
    how      TEXT    NOT NULL,               -- volunteer | lot
    state    TEXT    NOT NULL,               -- asked | keeps | declined
    lot      TEXT,                           -- JSON: the published draw
    at       INTEGER NOT NULL
) STRICT;
CREATE INDEX facilitator_campaign ON facilitator (campaign);
CREATE INDEX facilitator_person ON facilitator (person);
