/** What is loaded of a file: the file itself or a rendition of it. */
export interface Loadable {
  readonly id: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
}

interface Named extends Loadable {
  readonly name: string;
}

/** What this device and its connection make of a picture. */
export interface Screen {
  /** A screen on which the small picture would look coarse. */
  readonly wide: boolean;
  /** The person, or the connection, asks for little. */
  readonly saving: boolean;
}

/** The picture to load: the small one on phones and slow connections, never one that costs more than the original. */
export function pictureFor(original: Loadable, renditions: readonly Named[], { wide, saving }: Screen): Loadable {
  const wanted = renditions.find(({ name }) => name === (wide && !saving ? 'large' : 'small'));
  return wanted && wanted.size < original.size ? wanted : original;
}

/** The sources a player chooses from, the lightest it may be able to play first. The original when nothing lighter is there. */
export function sourcesFor(original: Loadable, renditions: readonly Named[]): readonly Loadable[] {
  const lighter = renditions.filter(({ size }) => size < original.size);
  return lighter.length > 0 ? lighter : [original];
}

/** For `<source type>`: with it a player knows beforehand that it cannot play something. */
export function mediaTypeOf({ contentType }: Loadable): string {
  return contentType === 'audio/webm' ? 'audio/webm; codecs=opus' : contentType;
}

interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** Browsers that do not tell of their connection count as fast. */
export function screenOf(view: Pick<Window, 'matchMedia' | 'navigator'>): Screen {
  const { saveData, effectiveType } = (view.navigator as Navigator & { connection?: Connection }).connection ?? {};
  return {
    wide: view.matchMedia('(min-width: 48em)').matches,
    saving: saveData === true || (effectiveType !== undefined && effectiveType !== '4g'),
  };
}
