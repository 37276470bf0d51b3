import { useMutation } from '@tanstack/react-query';
import { chooseLanguage } from '@tamkin/api-client';
import { changeLanguage } from '../../../platform/i18n';
import type { Language } from '../../../platform/language';

/** The language of this person's screens at once, and of their messages from now on. */
export function useChooseLanguage() {
  return useMutation({
    mutationFn: (language: Language) => chooseLanguage({ language }),
    onMutate: changeLanguage,
  });
}
