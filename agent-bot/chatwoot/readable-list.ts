import { z } from 'zod';

/** An element of one of Chatwoot's lists that could not be read. */
export interface Unreadable {
  /** Its own id; null where not even that can be read. */
  id: number | null;
  /** Which fields have another shape than expected, never what stands in them. */
  fields: string[];
}

/** A list as it was answered: what could be read of it, in its order, and what could not. */
export interface ReadableList<T> {
  read: T[];
  unreadable: Unreadable[];
}

const MOST_FIELDS = 3;

/** A list each of whose elements is read by itself: one that has another shape than expected hides no other. */
export function readableList<T>(element: z.ZodType<T>): z.ZodType<ReadableList<T>> {
  return z.array(z.unknown()).transform((elements) => {
    const list: ReadableList<T> = { read: [], unreadable: [] };
    for (const one of elements) {
      const parsed = element.safeParse(one);
      if (parsed.success) list.read.push(parsed.data);
      else list.unreadable.push({ id: idOf(one), fields: fieldsOf(parsed.error) });
    }
    return list;
  });
}

function idOf(element: unknown): number | null {
  const id: unknown =
    typeof element === 'object' && element !== null ? (element as { id?: unknown }).id : null;
  return Number.isSafeInteger(id) ? (id as number) : null;
}

function fieldsOf(error: z.ZodError): string[] {
  return error.issues.slice(0, MOST_FIELDS).map((issue) => issue.path.join('.') || 'the whole');
}
