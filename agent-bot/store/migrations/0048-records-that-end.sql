-- Lines of the audit log and alarms that are over are removed after their time; what has to go is found by these.
CREATE INDEX audit_by_time ON audit (at);
CREATE INDEX alarms_over ON alarms (cleared_at) WHERE cleared_at IS NOT NULL;
