import { ChatCore } from './chat-core.ts';
import type { CustomAttributes, User } from './user.ts';
import type { Persist } from './connection/visitor-store.ts';

/**
 * A chat with a Chatwoot inbox, and with Baton's queue where there is one.
 *
 * @summary Answers from a bot or a person in one window, which always says which of the two is talking.
 * @fires chat-ready chat-opened chat-closed chat-message chat-status chat-handoff chat-unread chat-error
 * @slot launcher - the launcher's picture
 * @slot header - replaces who the visitor is talking to
 * @slot empty - shown before the first message
 * @slot footer - below the composer
 * @csspart launcher badge panel header title close relay banner log message message--visitor message--bot
 *   message--person message--system bubble timestamp divider choices choice quick-reply sources attachment
 *   queue-card typing composer input exit send restart
 */
export class ChatWidgetElement extends ChatCore {
  static override readonly settings = {
    baseUrl: '',
    inboxIdentifier: '',
    serviceUrl: '',
    locale: '',
    position: 'end',
    colorScheme: 'auto',
    isOpen: false,
    hideLauncher: false,
    persist: 'local',
    identifier: '',
    identifierHash: '',
    needsConsent: false,
    company: '',
    botName: '',
  };
  static override readonly reflected = ['position', 'colorScheme', 'isOpen'];

  /** Chatwoot's address. */
  declare baseUrl: string;
  /** The API inbox's public identifier. */
  declare inboxIdentifier: string;
  /** Baton's address; without it everything works but the place in the line. */
  declare serviceUrl: string;
  /** BCP 47; the page's language, else the browser's, when empty. */
  declare locale: string;
  declare position: 'end' | 'start';
  declare colorScheme: 'auto' | 'light' | 'dark';
  /** Attribute `open`. */
  declare isOpen: boolean;
  declare hideLauncher: boolean;
  /** Where the visitor is remembered. */
  declare persist: Persist;
  /** The page's own name for the visitor, with its proof: see `setUser`. */
  declare identifier: string;
  declare identifierHash: string;
  /** Nothing is stored or sent before the visitor agreed. */
  declare needsConsent: boolean;
  /** Named in the title and in the note that says who answers. */
  declare company: string;
  /** Title while the bot answers; "{company} assistant" when empty. */
  declare botName: string;

  /** `open()` opens the panel and puts the focus where the visitor writes. */
  get open(): () => void {
    return this.show;
  }

  /** Frameworks set the attribute `open` as a property of that name. */
  set open(open: boolean) {
    this.isOpen = open;
  }

  /** Closes the panel; the chat goes on. */
  close(): void {
    this.hide();
  }

  /** Opens or closes the panel. */
  toggle(): void {
    this.isOpen = !this.isOpen;
  }

  /** Sends a message in the visitor's name. */
  sendMessage(text: string): void {
    this.write(text);
  }

  /** Changes the language; English where there is no such locale. */
  setLocale(locale: string): void {
    this.locale = locale;
  }

  /**
   * Says who the visitor is. With `identifier_hash` Chatwoot knows them again on every device, and takes their address
   * and number; somebody else than before begins a chat of their own. Answers when it is done.
   */
  async setUser(identifier: string, user: User = {}): Promise<void> {
    await (await this.page()).profile.setUser(identifier, user);
  }

  /** Adds to the contact's custom attributes. */
  async setCustomAttributes(attributes: CustomAttributes): Promise<void> {
    await (await this.page()).profile.setCustomAttributes(attributes);
  }

  /** Custom attributes for the conversation that begins next: Chatwoot takes them only with its beginning. */
  async setConversationCustomAttributes(attributes: CustomAttributes): Promise<void> {
    (await this.page()).profile.setConversationCustomAttributes(attributes);
  }

  /** The visitor agreed: what `needs-consent` held back begins. */
  giveConsent(): void {
    this.agree();
  }

  /** Forgets the visitor, and what the page said of them: the next message begins as somebody new. */
  reset(): void {
    this.forget();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'chat-widget': ChatWidgetElement;
  }
}
