-- Who was seen in a chat itself: what its members alone may see is shown to nobody else.

CREATE TABLE present (
    chat   INTEGER NOT NULL REFERENCES chat (id),
    person INTEGER NOT NULL REFERENCES person (id),
    since  INTEGER NOT NULL,
    PRIMARY KEY (chat, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX present_person ON present (person);
