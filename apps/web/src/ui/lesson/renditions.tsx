import { useQuery } from '@tanstack/react-query';
import { listFileRenditions, type FileRenditionsDto, type RenditionDto } from '@tamkin/api-client';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useLanguage } from '../../platform/use-language';

interface Lighter {
  /** True until the server has said what there is. */
  pending: boolean;
  of: ReadonlyMap<string, FileRenditionsDto>;
}

const LighterContext = createContext<Lighter>({ pending: false, of: new Map() });

/** Asks once for everything lighter that there is of the media of a page. Without an answer the originals are offered. */
export function Renditions({ fileIds, children }: { fileIds: readonly string[]; children: ReactNode }) {
  const language = useLanguage();
  const ids = [...new Set(fileIds)].sort().join(',');
  const query = useQuery({
    queryKey: ['renditions', ids, language],
    queryFn: () => listFileRenditions(ids),
    enabled: ids !== '',
  });
  const pending = ids !== '' && query.isPending && query.fetchStatus !== 'paused';
  const lighter = useMemo<Lighter>(
    () => ({ pending, of: new Map((query.data?.items ?? []).map((item) => [item.fileId, item])) }),
    [pending, query.data],
  );
  return <LighterContext value={lighter}>{children}</LighterContext>;
}

/** The renditions of one file, the lightest first; `null` while that is not known. */
export function useRenditions(fileId: string | undefined): readonly RenditionDto[] | null {
  const { pending, of } = useContext(LighterContext);
  if (pending) return null;
  return (fileId !== undefined && of.get(fileId)?.renditions) || [];
}
