import { getMe } from '@tamkin/api-client';
import { toApiProblem, UNREACHABLE } from '../../../platform/api-problem';
import type { CurrentUser } from '../../../platform/current-user';
import { changeLanguage } from '../../../platform/i18n';
import { forgetLessons } from '../../../platform/kept-here';
import { rememberedLanguage } from '../../../platform/language';

const LAST_SEEN_KEY = 'tamkin.me';

/**
 * Who is signed in, null for nobody. A device that never chose a language takes the person's.
 * Without network, who was here last: what is on this phone stays readable.
 */
export async function readCurrentUser(): Promise<CurrentUser | null> {
  try {
    const user = await getMe();
    if (rememberedLanguage() === null) await changeLanguage(user.language);
    localStorage.setItem(LAST_SEEN_KEY, JSON.stringify(user));
    return user;
  } catch (error) {
    const problem = toApiProblem(error);
    if (problem.status === 401) {
      localStorage.removeItem(LAST_SEEN_KEY);
      forgetLessons();
      return null;
    }
    const lastSeen = problem.code === UNREACHABLE ? localStorage.getItem(LAST_SEEN_KEY) : null;
    if (lastSeen === null) throw error;
    return JSON.parse(lastSeen) as CurrentUser;
  }
}
