import { BatonError } from '../errors.ts';

/**
 * What a person can do where a server cannot listen: `port_taken`, `port_forbidden`, `host_not_here`, and
 * `listen_failed` for all else.
 */
export function listenError(
  error: NodeJS.ErrnoException,
  { port, host }: { port: number; host?: string },
): BatonError {
  if (error.code === 'EADDRINUSE') {
    return new BatonError(
      'port_taken',
      `Port ${String(port)} is already in use.`,
      'Stop the other program, or choose another port with PORT.',
      { cause: error },
    );
  }
  if (error.code === 'EACCES') {
    return new BatonError(
      'port_forbidden',
      `This user may not listen on port ${String(port)}.`,
      'Choose a port above 1023 with PORT.',
      { cause: error },
    );
  }
  if (host !== undefined && ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(error.code ?? '')) {
    return new BatonError(
      'host_not_here',
      `This machine has no address ${host} to listen on.`,
      'Set BATON_HOST to one of its own, to 127.0.0.1, or to 0.0.0.0 for all.',
      { cause: error },
    );
  }
  return new BatonError(
    'listen_failed',
    `Could not listen on port ${String(port)} (${error.code ?? error.message}).`,
    'Check BATON_HOST and PORT.',
    { cause: error },
  );
}
