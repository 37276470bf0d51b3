export interface Wording {
  readonly subject: string;
  readonly text: string;
  /** The one deep link. */
  readonly link: string;
}

export const NAMESPACE = 'notifications';
