/** The live knowledge cannot be loaded; it ends when it can. */
export const KNOWLEDGE_BROKEN = 'knowledge_broken';
/** A training did not replace what is live, since it is worse; it ends when a version goes live. */
export const KNOWLEDGE_WORSE = 'knowledge_worse';
/** A training failed; it ends when one succeeds. */
export const KNOWLEDGE_NOT_TRAINED = 'knowledge_not_trained';
