-- Whose entries somebody asks to have trained: those of an earlier version, whose model cannot be loaded any more.
ALTER TABLE trainings ADD COLUMN version integer;
