-- Tells content that a disk has changed; NULL where it was written before this version.
ALTER TABLE entry ADD COLUMN digest TEXT;
