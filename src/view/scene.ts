import type { LinkTo } from '../controls/draw-link';
import type { Copy } from '../survey/copy';
import type { Translate } from '../survey/language';
import type { Action, Session } from '../survey/session';

/** Everything that is drawn. Where there is no session, `message` says why. */
export interface Scene {
  readonly session?: Session | undefined;
  readonly message: 'loading_label' | 'failure_notice' | 'sending_notice' | 'unsent_notice';
  readonly copy: Copy;
  readonly translate: Translate;
  readonly language: string;
  /** Covers what is behind. */
  readonly modal: boolean;
  /** Nothing is sent, and the person is told so. */
  readonly isPreview?: boolean;
  readonly linkTo: LinkTo;
  /** Address where the question is asked that has no room here. */
  readonly elsewhere?: string | undefined;
  /** Something could not be sent yet. */
  readonly isLate?: boolean;
  dispatch(action: Action): void;
  /** Sends again what could not be sent. */
  retry(): void;
  close(): void;
}

/** Something that is another on every screen. */
export function screenOf({ session }: Scene): string {
  return session ? session.screen + session.path.length : '';
}
