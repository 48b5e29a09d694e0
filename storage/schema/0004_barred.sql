-- Who was removed from a chat and isn't known there (yet, or any more): erasing oneself lifts no ban.

CREATE TABLE barred (
    lookup BLOB    NOT NULL,                 -- the HMAC under which a person would be found
    chat   INTEGER NOT NULL REFERENCES chat (id),
    at     INTEGER NOT NULL,
    PRIMARY KEY (lookup, chat)
) STRICT, WITHOUT ROWID;
