import type { Core } from './core.ts';
import type { UploadedFile } from './request.ts';
import type { Attachment } from './state.ts';

function kind(contentType: string): Attachment['fileType'] {
  const [major] = contentType.split('/');
  return major === 'image' || major === 'audio' || major === 'video' ? major : 'file';
}

/** Uploaded files as a message keeps them. */
export function attachmentsFrom(core: Core, files: readonly UploadedFile[]): Attachment[] {
  return files.map((file) => {
    const contentType = file.contentType.split(';')[0]?.trim() || 'application/octet-stream';
    return {
      id: core.nextId('attachments'),
      fileType: kind(contentType),
      extension: /\.([A-Za-z0-9]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? null,
      contentType,
      fileName: file.name.replace(/[/\\]/g, '-') || 'file',
      fileSize: file.bytes.length,
      key: core.token() + core.token(),
      data: file.bytes.toString('base64'),
    };
  });
}
