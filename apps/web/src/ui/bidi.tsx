import type { ReactNode } from 'react';

interface BidiProps {
  /** `ltr` for numbers, e-mails, phones, codes and Latin acronyms; left out, the text decides. */
  dir?: 'ltr' | 'rtl';
  lang?: 'fr' | 'ar' | 'en';
  children: ReactNode;
}

/** Text whose direction must not disturb the sentence around it. */
export function Bidi({ dir, lang, children }: BidiProps) {
  return (
    <bdi dir={dir} lang={lang}>
      {children}
    </bdi>
  );
}
