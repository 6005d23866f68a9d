import { ChatError } from './chat-error.ts';

/** An upload that can be watched and given up. */
export interface Upload {
  /** Chatwoot's message. Rejects with `ChatError`, also when it was given up. */
  done: Promise<unknown>;
  cancel(): void;
}

/** Sends one file as a message. `fetch` cannot say how far it has come, so this is the older interface. */
export function uploadFile(
  url: string,
  file: File,
  echoId: string,
  onProgress: (share: number) => void,
): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<unknown>((resolve, reject) => {
    const fail = (): void => {
      reject(
        new ChatError(request.status > 0 ? 'rejected' : 'network', 'The file was not sent', request.status),
      );
    };
    request.upload.onprogress = ({ loaded, total }) => {
      onProgress(total > 0 ? loaded / total : 0);
    };
    request.onerror = request.onabort = fail;
    request.onload = () => {
      try {
        if (request.status >= 300) fail();
        else resolve(JSON.parse(request.responseText));
      } catch {
        fail();
      }
    };
  });
  const body = new FormData();
  body.append('attachments[]', file, file.name);
  body.append('echo_id', echoId);
  request.open('POST', url);
  request.send(body);
  return {
    done,
    cancel: () => {
      request.abort();
    },
  };
}
