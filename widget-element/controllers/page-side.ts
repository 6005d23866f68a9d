import { Profile, type ProfileHost } from '../connection/profile.ts';
import type { Persist } from '../connection/visitor-store.ts';
import { Consent } from './consent.ts';

interface Host extends ProfileHost {
  readonly persist: Persist;
  /** Which chat this is about: unlike for each inbox. */
  readonly chat: string;
  giveConsent(): void;
}

/** What the page said of its visitor, and what the visitor said to the page. */
export class PageSide {
  readonly profile: Profile;
  readonly consent: Consent;

  constructor(host: Host) {
    this.profile = new Profile(host);
    this.consent = new Consent(host.persist, host.chat, () => {
      host.giveConsent();
    });
  }
}
