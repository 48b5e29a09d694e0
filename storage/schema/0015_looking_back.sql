-- Looking back: as whom somebody answered, what an act stands in for, what an idea rests on.

ALTER TABLE survey ADD COLUMN role TEXT;            -- their word at the time; NULL: as they take part

ALTER TABLE contribution ADD COLUMN substitutes TEXT;  -- yes | no | unsure: would the city do it otherwise

CREATE TABLE knowledge (                            -- what an idea rests on, as its author says
    proposal INTEGER NOT NULL REFERENCES proposal (id),
    tag      TEXT    NOT NULL,                      -- lived | professional | local | technical
    PRIMARY KEY (proposal, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE line (                                 -- what a role expects and brings; what changed, in words
    id       INTEGER PRIMARY KEY,
    campaign INTEGER NOT NULL REFERENCES campaign (id),
    what     TEXT    NOT NULL,                      -- expect | bring | changed
    role     TEXT    NOT NULL,                      -- whose card; resident for what changed
    version  INTEGER NOT NULL,                      -- of this line of the card, from 1
    text     TEXT,                                  -- NULL once taken back
    person   INTEGER REFERENCES person (id),
    at       INTEGER NOT NULL,
    key      TEXT    NOT NULL UNIQUE
) STRICT;
CREATE INDEX line_campaign ON line (campaign, what);
CREATE INDEX line_person ON line (person);
