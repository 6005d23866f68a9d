/** Before code that could not be fetched is asked for again. */
const AGAIN_MS = 4_000;

/** Fetches code, again and again until it is here. */
export async function untilItWorks<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((done) => setTimeout(done, AGAIN_MS));
    }
  }
}
