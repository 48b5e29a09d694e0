-- Which acts had a row in a package: what was told once can be subtracted from any sum that takes it in later.

ALTER TABLE contribution ADD COLUMN published INTEGER NOT NULL DEFAULT 0;
UPDATE contribution SET published = 1;   -- nobody knows any more which of the older ones had
