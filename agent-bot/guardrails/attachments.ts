import { z } from 'zod';

/** Chatwoot takes no larger file (`MAXIMUM_FILE_UPLOAD_SIZE`, 40 unless its operator changed it). */
const CHATWOOT_MEGABYTES = 40;

/** `image/*`, `application/pdf`, `.csv`: what a file field's `accept` knows. */
const TYPE =
  /^(?:(?:image|audio|video|text|application|font|model)\/(?:\*|[a-z0-9][a-z0-9.+-]{0,99})|\.[a-z0-9]{1,12})$/;

/** Which files visitors may send. Chatwoot itself takes any type in an API inbox, so the widget asks first. */
export const attachmentsSchema = z.strictObject({
  enabled: z.boolean().default(true).describe('Visitors may send files'),
  maxMegabytes: z
    .int()
    .min(1)
    .max(CHATWOOT_MEGABYTES)
    .default(10)
    .describe('The largest file, in megabytes. Chatwoot itself takes up to 40'),
  types: z
    .array(z.string().trim().toLowerCase().regex(TYPE, 'Write image/*, application/pdf or .csv.'))
    .min(1, 'Name one, or turn files off.')
    .max(40)
    .default([
      'image/*',
      'audio/*',
      'video/*',
      'application/pdf',
      'text/plain',
      '.csv',
      '.docx',
      '.xlsx',
      '.zip',
    ])
    .describe('Which kinds: image/*, application/pdf, .csv'),
});

/** Which files visitors may send. */
export type AttachmentLimits = z.infer<typeof attachmentsSchema>;
