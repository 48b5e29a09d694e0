-- What has no row in a package, added up once, when a campaign has ended: numbers of a crowd, nobody's own.

CREATE TABLE hidden_total (
    campaign INTEGER PRIMARY KEY REFERENCES campaign (id),
    acts     INTEGER NOT NULL,
    minutes  INTEGER NOT NULL,
    untimed  INTEGER NOT NULL,                 -- acts without a time
    people   INTEGER                           -- who did nothing else; null where that would tell of a few
) STRICT;
