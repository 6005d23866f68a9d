import { BatonError } from '../errors.ts';

/**
 * The address of a Chatwoot as we keep it: scheme, host, port and path without a slash at the end. A bare host is
 * taken for https, and what a browser shows of the dashboard (`/app/accounts/1/dashboard`) is left out. Throws `chatwoot_address` when it is not an http(s) address or carries a password.
 */
export function parseBaseUrl(text: string): string {
  const trimmed = text.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  const url = URL.parse(withScheme);
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '' || trimmed === '') {
    throw refused('This is not the address of a Chatwoot.');
  }
  if (url.username !== '' || url.password !== '')
    throw refused('The address carries a user name or password.');
  return `${url.origin}${url.pathname.replace(DASHBOARD, '').replace(/\/+$/, '')}`;
}

const DASHBOARD = /\/app(\/(accounts|login|auth)\b.*)?\/*$/;

/** The number of the account in an address of the dashboard; null: it names none. */
export function accountInAddress(text: string): string | null {
  return /\/app\/accounts\/([1-9]\d{0,9})(?:[/?#]|$)/.exec(text)?.[1] ?? null;
}

function refused(message: string): BatonError {
  return new BatonError(
    'chatwoot_address',
    message,
    'Give the address under which agents open Chatwoot, like https://chat.example.com.',
    { status: 400 },
  );
}
