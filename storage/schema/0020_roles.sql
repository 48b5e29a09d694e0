-- What somebody put on the agenda keeps the role of its time, as acts do; a line of a role's card can stay in the group.

ALTER TABLE proposal ADD COLUMN role TEXT;   -- NULL: whoever brought it didn't take part yet
ALTER TABLE vote ADD COLUMN role TEXT;
ALTER TABLE barrier ADD COLUMN role TEXT;
ALTER TABLE line ADD COLUMN private INTEGER NOT NULL DEFAULT 0; -- 1: its words stay out of the package
