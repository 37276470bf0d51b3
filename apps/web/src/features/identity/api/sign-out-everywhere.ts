import { callApi } from '../../../platform/api-fetch';

/** Ends every session of this person, this one included. */
export function signOutEverywhere(): Promise<void> {
  return callApi('POST', '/api/v1/me/sign-outs');
}
