/** The part of JSON Schema that settings use. */
export interface FieldSchema {
  type?: string;
  description?: string;
  default?: unknown;
  const?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  enum?: string[];
  oneOf?: FieldSchema[];
  properties?: Record<string, FieldSchema>;
  items?: FieldSchema;
  required?: string[];
}

/** What a field may tell its page. */
export interface FieldHost {
  /** Unique in the page: labels and fields find each other by it. */
  id: string;
  disabled: boolean;
  change(value: unknown): void;
  /** The field holds something that cannot be saved, or no longer. */
  mark(id: string, invalid: boolean): void;
  /** Fields are gone or mean something else now: what stands in them and cannot be saved goes with them. */
  leave(): void;
}
