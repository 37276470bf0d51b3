import { callApi } from '../../../platform/api-fetch';

export function signOut(): Promise<void> {
  return callApi('DELETE', '/api/v1/sessions/current');
}
