/** What pages tell the panel; all bubble up to <baton-panel>. */
export const EVENTS = {
  /** A page has, or no longer has, edits that are not saved: `detail` is a boolean. */
  unsaved: 'baton-unsaved',
  /** One line for the status area: `detail` is the text. */
  say: 'baton-say',
  /** The bot's facts changed: fetch them again. */
  refresh: 'baton-refresh',
  /** Somebody signed in: `detail` is the SessionState. */
  signedIn: 'baton-signed-in',
} as const;
