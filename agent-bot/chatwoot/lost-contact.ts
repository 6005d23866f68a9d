/**
 * What to do where Chatwoot answers 500 to a list of conversations. The task is Chatwoot's own (since 4.6); the one that
 * it runs by itself every twelve hours passes over conversations in which nothing has happened for a day.
 */
export const LOST_CONTACT =
  "Chatwoot's log says why. Where it is \"undefined method 'additional_attributes' for nil\", a conversation has lost its contact: where Chatwoot runs, remove it with bundle exec rake chatwoot:ops:cleanup_orphan_conversations";
