-- Since when the present webhook secret counts: the one before it is accepted for an hour, and was for ever. NULL: long ago.
ALTER TABLE bots ADD COLUMN webhook_secret_at bigint;
