import { defaults } from '@tamkin/api-client';
import { apiFetch } from './api-fetch';

/** Lets every function of the generated client travel through `apiFetch`. Called once, before the first call. */
export function connectApiClient(): void {
  defaults.fetch = apiFetch;
}
