import { useCallback } from 'react';
import { useLocation, useSearch } from 'wouter';
import { readUrlState, writeUrlState, type UrlValues } from './url-state';

/**
 * Screen state kept in the address, so that it survives a reload and can be shared.
 * `const [filters, setFilters] = useUrlState({ q: '', status: 'all' })`; the defaults must be a constant.
 * Changes replace the current history entry: "back" leaves the page, it does not undo typing.
 */
export function useUrlState<Values extends UrlValues>(defaults: Values): [Values, (change: Partial<Values>) => void] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const set = useCallback(
    (change: Partial<Values>) => {
      navigate(path + writeUrlState(window.location.search, change, defaults), { replace: true });
    },
    [navigate, path, defaults],
  );
  return [readUrlState(search, defaults), set];
}
