-- A score of asking for a person below 0.7 is drawn together to less than 0.5 since then: a threshold that somebody chose
-- below 0.7 goes with it, so that the same messages ask for a person as before.
UPDATE guardrails_versions SET settings = jsonb_set(settings, '{triggers,asked_for_human,settings,threshold}',
  to_jsonb(greatest(0.1, floor((settings #>> '{triggers,asked_for_human,settings,threshold}')::numeric / 0.7 * 50) / 100)))
WHERE (settings #>> '{triggers,asked_for_human,settings,threshold}')::numeric < 0.7;
UPDATE guardrails_drafts SET settings = jsonb_set(settings, '{triggers,asked_for_human,settings,threshold}',
  to_jsonb(greatest(0.1, floor((settings #>> '{triggers,asked_for_human,settings,threshold}')::numeric / 0.7 * 50) / 100)))
WHERE (settings #>> '{triggers,asked_for_human,settings,threshold}')::numeric < 0.7;
