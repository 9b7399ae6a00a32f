/** The element, for those who import it. */

import type { Issue, Report, Scenario } from './pkg/vendor_tco.js';

export type { Issue, Report, Scenario };

/** In the order of the page's switch. */
export declare const THEMES: readonly ['auto', 'light', 'dark'];

/** What an edit led to; copies, to be kept or changed at will. */
export interface Answered {
  /** As typed: where a number belongs, there may be text that is not a number yet. */
  readonly scenario: Scenario;
  /** The last complete answer. */
  readonly report: Report | null;
  /** What keeps the scenario from being complete. */
  readonly issues: Issue[];
}

export interface VendorTcoEventMap {
  /** The calculator is there, with its first answer. Does not bubble. */
  load: CustomEvent<Answered>;
  /** The answer to an edit of the reader's is on the screen. */
  input: CustomEvent<Answered>;
  /** The reader's edits have come to rest. */
  change: CustomEvent<Answered>;
}

export declare class VendorTco extends HTMLElement {
  /** The page of the whole calculator, for elements that do not say it; the script of a site knows it, a bundle does not. */
  static home: string;
  /** `full`, or `compact` for running text. */
  get view(): 'full' | 'compact';
  set view(value: string);
  /** `auto` as the reader's system is. */
  get theme(): 'auto' | 'light' | 'dark';
  set theme(value: string);
  /** Paths of the inputs that the compact view offers, with commas between them; a list may be given, too. */
  get controls(): string;
  set controls(value: string | readonly string[]);
  /** The page of the whole calculator, which the compact view leads to; empty, and then without a link, where nobody said it. */
  get home(): string;
  set home(value: string | null);
  /** A document, its JSON, or a link; asked for, the document as it stands. */
  get scenario(): unknown;
  set scenario(value: unknown);
  /** The last complete answer, when there is one. */
  get report(): Report | null;

  addEventListener<K extends keyof VendorTcoEventMap>(
    type: K,
    listener: (this: VendorTco, event: VendorTcoEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof VendorTcoEventMap>(
    type: K,
    listener: (this: VendorTco, event: VendorTcoEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'vendor-tco': VendorTco;
  }
}
