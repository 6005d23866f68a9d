import { asObject, type SandboxRequest, type UploadedFile } from './request.ts';
import type { Json } from './state.ts';

/** The body's fields and files. What cannot be read counts as empty, as in Rails' lenient parsing. */
export async function readBody(
  request: SandboxRequest,
  contentType: string,
): Promise<{ body: Json; files: UploadedFile[] }> {
  if (request.body === null || request.body.length === 0) return { body: {}, files: [] };
  if (contentType.includes('multipart/form-data') || contentType.includes('x-www-form-urlencoded')) {
    return readForm(request.body, contentType);
  }
  try {
    return { body: asObject(JSON.parse(request.body.toString())), files: [] };
  } catch {
    return { body: {}, files: [] };
  }
}

/** Forms: `a[b]` becomes an object, `a[]` a list; files are the attachments. */
async function readForm(
  body: Buffer | string,
  contentType: string,
): Promise<{ body: Json; files: UploadedFile[] }> {
  const fields: Json = {};
  const files: UploadedFile[] = [];
  try {
    const bytes = typeof body === 'string' ? body : new Uint8Array(body);
    const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
    for (const [key, value] of form) {
      if (typeof value === 'string') put(fields, key, value);
      else
        files.push({
          name: value.name,
          contentType: value.type,
          bytes: Buffer.from(await value.arrayBuffer()),
        });
    }
  } catch {
    return { body: {}, files: [] };
  }
  return { body: fields, files };
}

function put(fields: Json, key: string, value: string): void {
  const [, name, inner] = /^([^[\]]+)(?:\[([^[\]]*)\])?$/.exec(key) ?? [];
  if (name === undefined || name === '__proto__') return;
  if (inner === undefined) fields[name] = value;
  else if (inner === '')
    fields[name] = [...(Array.isArray(fields[name]) ? (fields[name] as unknown[]) : []), value];
  else if (inner !== '__proto__') fields[name] = { ...asObject(fields[name]), [inner]: value };
}
