-- What was promised beside what was done.

CREATE TABLE promise (                       -- how much say somebody promised on the card, and until when
    chip   INTEGER PRIMARY KEY REFERENCES chip (id),
    level  INTEGER CHECK (level BETWEEN 1 AND 5),
    due_at INTEGER
) STRICT;

CREATE TABLE carried_out (                   -- an idea of the group's that people here say is done
    proposal INTEGER PRIMARY KEY REFERENCES proposal (id),
    at       INTEGER NOT NULL
) STRICT;
