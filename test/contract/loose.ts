/** Chatwoot's JSON: tests compare what they need of it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Loose = Record<string, any>;
