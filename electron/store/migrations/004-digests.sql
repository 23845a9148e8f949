-- Tells content that a disk has changed. What is there already is taken to be right. The digest of facts is
-- NULL where they were written before this version; a change of the tables of facts must make it NULL again.
ALTER TABLE version ADD COLUMN digest TEXT;
ALTER TABLE journal ADD COLUMN digest TEXT;
ALTER TABLE setting ADD COLUMN digest TEXT;
ALTER TABLE year ADD COLUMN digest TEXT;
UPDATE entry SET digest = digest_of(content) WHERE digest IS NULL;
UPDATE version SET digest = digest_of(name, at, revision, content);
UPDATE journal SET digest = digest_of(revision, at, title, patches, inverse);
UPDATE setting SET digest = digest_of(name, value);
