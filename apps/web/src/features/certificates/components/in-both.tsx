import { useLanguage } from '../../../platform/use-language';
import { Bidi } from '../../../ui/bidi';

/** A text that exists in French and Arabic, in the one that the reader reads. */
export function InBoth({ text }: { text: { fr: string; ar: string } }) {
  const arabic = useLanguage() === 'ar' ? text.ar !== '' : text.fr === '';
  return <Bidi lang={arabic ? 'ar' : 'fr'}>{arabic ? text.ar : text.fr}</Bidi>;
}

/** A name as printed, in the script of the screen when it is known. */
export function HolderName({ name }: { name: { latin: string; arabic: string } }) {
  return <InBoth text={{ fr: name.latin, ar: name.arabic }} />;
}
