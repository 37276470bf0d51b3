import { problemFromResponse, unreachable } from './api-problem';
import { reportReachable } from './connection';
import { currentLanguage } from './i18n';

/**
 * The only way to the server. Sends the cookie and the language, and turns every refusal into an `ApiProblem`, so that
 * callers, generated or not, only ever see good answers.
 */
export const apiFetch: typeof fetch = async (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set('Accept-Language', currentLanguage());
  headers.set('X-Language', currentLanguage());
  let response: Response;
  try {
    response = await fetch(input, { ...init, headers, credentials: 'same-origin' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    reportReachable(false);
    throw unreachable();
  }
  reportReachable(true);
  if (!response.ok) throw await problemFromResponse(response);
  return response;
};
