/**
 * What comes of the work, or of `late` where it takes longer than that (milliseconds). Work that is late goes on, and
 * nobody hears whether it ends well.
 */
export async function inTime<T, Late>(ms: number, work: Promise<T>, late: () => Late): Promise<T | Late> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  // Whoever is late may fail then, too.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, over.then(late)]);
  } finally {
    clearTimeout(timer);
  }
}
