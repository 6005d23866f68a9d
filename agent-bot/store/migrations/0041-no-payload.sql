-- Whole payloads were kept and never read: visitors' addresses and phone numbers among them. What is applied is `parsed`.
ALTER TABLE events DROP COLUMN payload;
