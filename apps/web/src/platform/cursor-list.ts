import { keepPreviousData, useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import type { ApiProblem } from './api-problem';

/** One page of a list, as every list of the API answers. */
export interface CursorPage<Item> {
  items: Item[];
  nextCursor: string | null;
}

export interface CursorList<Item> {
  items: Item[];
  problem: ApiProblem | null;
  isLoading: boolean;
  hasMore: boolean;
  isLoadingMore: boolean;
  showMore: () => void;
  retry: () => void;
}

/** How often a list with unfinished items is asked for again. */
const POLL_MS = 2_000;

/**
 * A list read page after page with "show more". Put the filters in the key: `['cohorts', filters]`. While `isUnfinished` says
 * so of any item shown, the list keeps itself up to date.
 */
export function useCursorList<Item>(
  key: QueryKey,
  load: (cursor: string | undefined) => Promise<CursorPage<Item>>,
  isUnfinished: (item: Item) => boolean = () => false,
): CursorList<Item> {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => load(pageParam),
    // The rows of the filter before stay until the new ones are there: nothing jumps while typing.
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: CursorPage<Item>) => page.nextCursor ?? undefined,
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some(({ items }) => items.some(isUnfinished)) ? POLL_MS : false,
  });
  return {
    items: query.data?.pages.flatMap((page) => page.items) ?? [],
    problem: query.error,
    isLoading: query.isPending,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    showMore: () => void query.fetchNextPage(),
    retry: () => void query.refetch(),
  };
}
