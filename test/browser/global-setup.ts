import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import chromium from '@sparticuz/chromium';

/**
 * Unpacks the Chromium that npm brought along before the first test asks for it. Files of tests that did so at the
 * same time would find one another's half; what a run that was killed in the middle has left is unpacked anew.
 */
export default async function setup(): Promise<void> {
  const path = await chromium.executablePath();
  try {
    await promisify(execFile)(path, ['--version']);
  } catch {
    await rm(path);
    await chromium.executablePath();
  }
}
