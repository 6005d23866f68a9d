/** What a page may say of its visitor; the names are Chatwoot's. */
export interface User {
  name?: string;
  avatar_url?: string;
  /** Taken only with `identifier_hash`. */
  email?: string;
  /** E.164; taken only with `identifier_hash`. */
  phone_number?: string;
  /** HMAC-SHA256 of the identifier with the inbox's key, in hex, made by the page's server. */
  identifier_hash?: string;
}

/** Values of Chatwoot's custom attributes. */
export type CustomAttributes = Record<string, string | number | boolean | null>;
