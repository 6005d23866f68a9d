-- Entries that somebody changed in the panel and that are to be trained; `version` is then the one they were changed
-- from, 0 where the bot had none. Null: those of a version are trained. Gone when the training has ended.
ALTER TABLE trainings ADD COLUMN entries jsonb;
