import type { Persist } from './connection/visitor-store.ts';
import { RenderingElement } from './rendering-element.ts';

/** What a page sets, as the code behind `ChatWidgetElement` reads it; what each means is said there. */
export abstract class ChatSettings extends RenderingElement {
  abstract baseUrl: string;
  abstract inboxIdentifier: string;
  abstract serviceUrl: string;
  abstract locale: string;
  abstract position: 'end' | 'start';
  abstract colorScheme: 'auto' | 'light' | 'dark';
  abstract isOpen: boolean;
  abstract hideLauncher: boolean;
  abstract persist: Persist;
  abstract identifier: string;
  abstract identifierHash: string;
  abstract needsConsent: boolean;
  abstract withoutAttachments: boolean;
  abstract maxFileSize: string;
  abstract fileTypes: string;
  abstract company: string;
  abstract botName: string;
  abstract greeting: string;
  abstract suggestions: string;
}
