-- A bot that is being disconnected: the service has forgotten it already, while its conversations are opened to people.
ALTER TABLE bots ADD COLUMN leaving_at bigint;
