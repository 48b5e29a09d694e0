-- Looking back: as whom somebody answered, what an act stands in for, what an idea rests on.

ALTER TABLE survey ADD COLUMN role TEXT;            -- their word at the time; NULL: as they take part

ALTER TABLE contribution ADD COLUMN substitutes TEXT;  -- yes | no | unsure: would the city do it otherwise

CREATE TABLE knowledge (                            -- what an idea rests on, as its author says
    proposal INTEGER NOT NULL REFERENCES proposal (id),
    tag      TEXT    NOT NULL,                      -- lived | professional | local | technical
    PRIMARY KEY (proposal, tag)
) STRICT, WITHOUT ROWID;
