import type { Core } from './core.ts';
import { imageSize } from './image-size.ts';
import type { UploadedFile } from './request.ts';
import type { Attachment } from './state.ts';

function kind(contentType: string): Attachment['fileType'] {
  const [major] = contentType.split('/');
  return major === 'image' || major === 'audio' || major === 'video' ? major : 'file';
}

/** Chatwoot looks into pictures in a job. */
const ANALYSIS_MS = [300, 900] as const;

/** Uploaded files as a message keeps them. */
export function attachmentsFrom(core: Core, files: readonly UploadedFile[]): Attachment[] {
  return files.map((file) => {
    const contentType = file.contentType.split(';')[0]?.trim() || 'application/octet-stream';
    const attachment: Attachment = {
      id: core.nextId('attachments'),
      fileType: kind(contentType),
      extension: /\.([A-Za-z0-9]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? null,
      contentType,
      fileName: file.name.replace(/[/\\]/g, '-') || 'file',
      fileSize: file.bytes.length,
      width: null,
      height: null,
      key: core.token() + core.token(),
      data: file.bytes.toString('base64'),
    };
    const size = attachment.fileType === 'image' ? imageSize(file.bytes) : null;
    if (size) core.later(core.between(ANALYSIS_MS), () => void Object.assign(attachment, size));
    return attachment;
  });
}
