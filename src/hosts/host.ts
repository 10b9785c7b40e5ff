export type EventProperties = Record<string, string | number | readonly string[]>;

/** What CleverTap can be told from where we run. Any member may throw: the SDK is not ours. */
export interface CleverTap {
  /** CleverTap's id of this person or device; unknown in in-apps and for who opted out. */
  readonly id?: string | undefined;
  /** Whether this version keeps an array in an event; others lose the array, the oldest the whole event. */
  readonly keepsArrays: boolean;
  recordEvent(name: string, properties: EventProperties): void;
  setProperty(name: string, value: string | number): void;
  /** Replaces a multi-value property. */
  setValues(name: string, values: readonly string[]): void;
  /** Counts a click of a message, under the words that were clicked; in-apps count by themselves. */
  countClick?(batchId: string, words: string): void;
}

/** The drawn survey, as far as a host must know to give it room. */
export interface Drawing {
  readonly element: HTMLElement;
  /** Pixels of content that the drawing hides behind a scroll bar of its own. */
  overflow(): number;
  /** Pixels the drawing may be high; what does not fit scrolls inside it. */
  limit(height: number): void;
}

/** Keeps room and drawing in step until stopped. */
export interface Fitting {
  refresh(): void;
  stop(): void;
}

/** The message we are in, as far as its tag says. */
export interface Campaign {
  readonly id: string;
}

/** One place we may run in. */
export interface Host {
  readonly name: 'web-pop-up' | 'native-display' | 'android-in-app' | 'ios-in-app' | 'page';
  /** `flow`: as high as its content. `fill`: the host gave a box to fill. `overlay`: a card on a transparent page. */
  readonly placement: 'flow' | 'fill' | 'overlay';
  /** CleverTap's preview: nothing may be sent. */
  readonly isPreview?: boolean;
  /** Campaign and batch that CleverTap says it shows, such as `101_20260101`, for a tag that was not told. */
  readonly shown?: unknown;
  /** CleverTap's queue outlives the message and nothing else does, so it is told first. */
  readonly queuesEvents?: boolean;
  /** Every swipe is the host's: nothing scrolls. */
  readonly takesSwipes?: boolean;
  /** Looked up at each use: the SDK may load after us. */
  findCleverTap(): CleverTap | undefined;
  /** The page around our frame, where it may be touched. */
  readonly parentDocument?: Document | undefined;
  /** Gives the drawing room, where the host does not do so by itself. */
  readonly fit?: ((drawing: Drawing) => Fitting) | undefined;
  /** Opens an address, where following a link would take the message away; returns something where it did. */
  readonly openLink?: (url: string) => unknown;
  /** Takes the message away; our own nodes are gone already. */
  close?(campaign: Campaign | undefined): void;
}

/** @returns The host when this is it, or nothing. Never throws. */
export type DetectHost = (window: Window) => Host | undefined;
