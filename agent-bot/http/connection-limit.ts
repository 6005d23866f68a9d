import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Holds a server's open connections to `most`. Whoever opens thousands and says nothing must not keep Chatwoot out: a
 * newcomer takes the place of the connection that has been idle for the longest, then of the one that has been sending
 * its request for the longest. A connection that is being answered, an event stream too, is never cut; where there is
 * nothing but those the newcomer is.
 */
export function limitConnections(server: Server, most: number): void {
  // Sets keep the order of insertion: the first is the oldest.
  const idle = new Set<Socket>();
  const sending = new Set<Socket>();
  const answered = new Set<Socket>();

  function move(socket: Socket, from: Set<Socket>, to: Set<Socket>): void {
    if (from.delete(socket)) to.add(socket);
  }

  server.on('connection', (socket) => {
    if (idle.size + sending.size + answered.size >= most) {
      const [given] = idle.size > 0 ? idle : sending;
      if (given === undefined) {
        socket.destroy();
        return;
      }
      given.destroy();
      // It is counted no more before its `close` comes.
      idle.delete(given);
      sending.delete(given);
    }
    idle.add(socket);
    socket.once('close', () => {
      for (const set of [idle, sending, answered]) set.delete(socket);
    });
  });
  server.prependListener('request', (request, response) => {
    const { socket } = request;
    move(socket, idle, sending);
    const whole = (): void => {
      move(socket, sending, answered);
    };
    // Without a body nothing is to come; with one it is whole when it has been read.
    if (request.headers['content-length'] === undefined && request.headers['transfer-encoding'] === undefined)
      whole();
    else request.once('end', whole);
    response.once('finish', () => {
      move(socket, answered, idle);
      move(socket, sending, idle);
    });
  });
}
