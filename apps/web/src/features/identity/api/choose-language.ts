import { callApi } from '../../../platform/api-fetch';
import type { Language } from '../../../platform/language';

/** The language of this person's messages and of their first screen on a new device. */
export function chooseLanguage(language: Language): Promise<void> {
  return callApi('PATCH', '/api/v1/me', { language });
}
