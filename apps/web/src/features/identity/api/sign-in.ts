import { callApi } from '../../../platform/api-fetch';

export interface Credentials {
  /** Phone, e-mail or user name, as typed. */
  login: string;
  password: string;
}

export function signIn(credentials: Credentials): Promise<void> {
  return callApi('POST', '/api/v1/sessions', credentials);
}
