import { useMemo, type ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { Language } from './language';

/** What is inside speaks this language, its buttons and figures too: as somebody sees it whose screen is in it. */
export function ScreenIn({ language, children }: { language: Language; children: ReactNode }) {
  const { i18n } = useTranslation();
  const inside = useMemo(
    () => (i18n.language === language ? i18n : i18n.cloneInstance({ lng: language })),
    [i18n, language],
  );
  return <I18nextProvider i18n={inside}>{children}</I18nextProvider>;
}
