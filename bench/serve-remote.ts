/**
 * Makes an object's functions callable from the process that started this one. Calls come as messages
 * (`{ id, method, args }`) and are answered with `{ id, value }` or `{ id, error }`. Ends with its starter.
 */
export function serveRemote(functions: object): void {
  process.on('message', (call: { id: number; method: string; args: unknown[] }) => {
    const method = (functions as Record<string, (...args: unknown[]) => unknown>)[call.method];
    Promise.resolve()
      .then(() => method?.(...call.args))
      .then(
        (value) => process.send?.({ id: call.id, value }),
        (thrown: unknown) => process.send?.({ id: call.id, error: String(thrown) }),
      );
  });
  process.on('disconnect', () => process.exit(0));
  // Ctrl-C reaches the whole group; the starter cleans up and ends this process by itself.
  process.on('SIGINT', () => undefined);
}
