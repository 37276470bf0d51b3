import type { PersonNames } from '../platform/current-user';
import { useLanguage } from '../platform/use-language';
import { Bidi } from './bidi';

/** A person's name in the script of the screen; the other script when this one is missing. */
export function Names({ names }: { names: PersonNames }) {
  const language = useLanguage();
  const inArabic = language === 'ar' && names.arabic !== null;
  const shown = inArabic && names.arabic ? names.arabic : names.latin;
  return (
    <Bidi dir={inArabic ? 'rtl' : 'ltr'} lang={inArabic ? 'ar' : 'fr'}>
      {`${shown.given} ${shown.family}`}
    </Bidi>
  );
}
