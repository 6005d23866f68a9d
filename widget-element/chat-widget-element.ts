import { ChatCore } from './chat-core.ts';
import type { CustomAttributes, User } from './user.ts';
import type { Persist } from './connection/visitor-store.ts';

/**
 * A chat with a Chatwoot inbox, and with Baton's queue where there is one.
 *
 * @summary Answers from a bot or a person in one window, which always says which of the two is talking.
 * @tag chat-widget
 *
 * @attr {string} base-url - Chatwoot's address
 * @attr {string} inbox-identifier - the API inbox's public identifier
 * @attr {string} service-url - Baton's address; without it everything works but the place in the line
 * @attr {string} locale - BCP 47; the page's language, else the browser's, when empty
 * @attr {'end' | 'start'} position - the corner, by the page's direction
 * @attr {'auto' | 'light' | 'dark'} color-scheme - `auto` follows the system
 * @attr {boolean} open - whether the panel is open; in the tag: whether it is until the visitor says otherwise
 * @attr {boolean} hide-launcher - for pages that open the panel by a button of their own
 * @attr {'local' | 'session' | 'none'} persist - where the visitor is remembered
 * @attr {string} identifier - the page's own name for the visitor
 * @attr {string} identifier-hash - proof of `identifier`: HMAC-SHA256 with the inbox's key, in hex
 * @attr {boolean} needs-consent - nothing is stored or sent before the visitor agreed
 * @attr {boolean} without-attachments - no files
 * @attr {string} max-file-size - a smaller limit for files than the bot's settings have, in megabytes
 * @attr {string} file-types - fewer kinds of files than the bot's settings have, as in a file field's `accept`
 * @attr {string} greeting - said beside the launcher before a chat has begun
 * @attr {string} suggestions - what a visitor may ask with one tap, beside the greeting, up to three, separated by `|`
 * @attr {string} company - named in the title and in the note that says who answers
 * @attr {string} bot-name - the title while the bot answers; "{company} assistant" when empty
 *
 * @fires {ChatEvent<'chat-ready'>} chat-ready - history is read, or there is none: methods may be called
 * @fires {ChatEvent<'chat-opened'>} chat-opened - the panel opened
 * @fires {ChatEvent<'chat-closed'>} chat-closed - the panel closed
 * @fires {ChatEvent<'chat-message'>} chat-message - a message that was not known before, the visitor's own included
 * @fires {ChatEvent<'chat-status'>} chat-status - the connection is `idle`, `connecting`, `online` or `offline`
 * @fires {ChatEvent<'chat-handoff'>} chat-handoff - the conversation went from one to another
 * @fires {ChatEvent<'chat-unread'>} chat-unread - how many messages nobody has seen yet
 * @fires {ChatEvent<'chat-error'>} chat-error - something did not work: a stable code, and words for a developer
 *
 * @slot launcher - the launcher's picture
 * @slot header - replaces who the visitor is talking to
 * @slot empty - shown before the first message
 * @slot footer - below the composer
 * @slot consent - what is asked with `needs-consent`; a button with the attribute `data-agree` in it agrees
 *
 * @csspart launcher - the square that opens the chat
 * @csspart badge - the number of unread messages on it
 * @csspart peek - the little window beside the launcher: a greeting, or what came while nobody looked
 * @csspart peek-words - what it says; a tap opens the chat
 * @csspart panel - the dialog
 * @csspart header - who the visitor is talking to
 * @csspart title - their name
 * @csspart close - the button that closes the panel
 * @csspart relay - the three segments: bot, queued, person
 * @csspart banner - says that the visitor is offline, or that the chat cannot be reached
 * @csspart log - everything that scrolls
 * @csspart message - one message; also `message--visitor`, `message--bot`, `message--person`, `message--system`
 * @csspart bubble - what it says
 * @csspart timestamp - when
 * @csspart divider - a line between messages: who joined, who ended the chat
 * @csspart choices - the buttons of a question
 * @csspart choice - one of them
 * @csspart quick-reply - one tap in place of words
 * @csspart sources - where an answer comes from
 * @csspart attachment - a file or a picture
 * @csspart card - a card of Chatwoot's content type `cards`
 * @csspart form - a form of Chatwoot's content type `form`
 * @csspart field - one of its fields
 * @csspart submit - its button
 * @csspart feedback - "Did this answer it?"
 * @csspart feedback-choice - yes or no
 * @csspart queue-card - the place in the line
 * @csspart hours - when somebody is there
 * @csspart email-gate - asks for an address before the chat goes on
 * @csspart survey - the question at the end
 * @csspart score - one of its answers
 * @csspart consent - what is asked with `needs-consent`
 * @csspart typing - somebody is writing
 * @csspart composer - where the visitor writes
 * @csspart input - the field in it
 * @csspart exit - the way out: to a person, out of the line, to the end
 * @csspart attach - picks files
 * @csspart uploads - files on their way
 * @csspart send - sends
 * @csspart restart - begins a new chat after the end
 *
 * @cssprop --chat-accent - launcher, send button, buttons
 * @cssprop --chat-on-accent - text on the accent
 * @cssprop --chat-visitor - the visitor's bubbles
 * @cssprop --chat-on-visitor - text in them
 * @cssprop --chat-surface - the panel
 * @cssprop --chat-fill - chips and bubbles of people
 * @cssprop --chat-line - hairlines
 * @cssprop --chat-edge - borders of controls: three to one against the surface
 * @cssprop --chat-text - text
 * @cssprop --chat-text-2 - secondary text
 * @cssprop --chat-text-3 - times and notes
 * @cssprop --chat-link - links
 * @cssprop --chat-focus - the focus ring
 * @cssprop --chat-danger - what failed
 * @cssprop --chat-danger-soft - behind what failed
 * @cssprop --chat-person - a person has the chat
 * @cssprop --chat-person-soft - behind it
 * @cssprop --chat-queue - the visitor waits
 * @cssprop --chat-queue-soft - behind it
 * @cssprop --chat-queue-line - its track
 * @cssprop --chat-font - font family
 * @cssprop --chat-radius - panel, launcher and bubbles
 * @cssprop --chat-radius-control - buttons and fields
 * @cssprop --chat-width - width of the panel
 * @cssprop --chat-height - its height
 * @cssprop --chat-inset - distance from the window's edges
 * @cssprop --chat-z - z-index
 * @cssprop --chat-shadow - what floats over the page
 * @cssprop --chat-ease - easing of what moves
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
    withoutAttachments: false,
    maxFileSize: '',
    fileTypes: '',
    company: '',
    botName: '',
    greeting: '',
    suggestions: '',
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
  /** No button for files, and none are taken. */
  declare withoutAttachments: boolean;
  /** In megabytes. */
  declare maxFileSize: string;
  /** As in a file field's `accept`. */
  declare fileTypes: string;
  /** Named in the title and in the note that says who answers. */
  declare company: string;
  /** Title while the bot answers; "{company} assistant" when empty. */
  declare botName: string;
  /** Shown beside the launcher to who has not written yet. */
  declare greeting: string;
  /** What may be answered to the greeting with one tap, up to three, separated by `|`. */
  declare suggestions: string;

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
