/** A piece of a lesson. `id` is the same in every language, so that a translation stands beside what it translates. */
export type Block =
  | { readonly id: string; readonly type: 'text'; /** Sanitised. */ readonly html: string }
  | { readonly id: string; readonly type: 'callout'; /** Sanitised. */ readonly html: string }
  | {
      readonly id: string;
      readonly type: 'image';
      readonly fileId: string;
      /** Empty only for decoration. */ readonly alt: string;
      readonly caption: string;
    }
  | {
      readonly id: string;
      readonly type: 'audio' | 'video';
      readonly source: MediaSource;
      readonly title: string;
      readonly transcript: string;
    }
  | { readonly id: string; readonly type: 'file'; readonly fileId: string; readonly title: string };

export type MediaSource = { readonly fileId: string } | { /** https only. */ readonly url: string };
