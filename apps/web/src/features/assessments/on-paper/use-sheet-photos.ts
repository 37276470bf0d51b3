import {
  getSheetProposal,
  listSheetPhotos,
  sendSheetPhoto,
  type SheetPhotoListDto,
  type SheetProposalDto,
} from '@tamkin/api-client';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { toApiProblem, type ApiProblem } from '../../../platform/api-problem';
import { useLanguage } from '../../../platform/use-language';
import { shrinkPhoto } from '../marking/shrink-photo';

const POLL_MS = 1_500;

/** Asks again while the worker reads one of them. */
export function useSheetPhotos(cohortId: string, activityId: string): UseQueryResult<SheetPhotoListDto, ApiProblem> {
  const language = useLanguage();
  return useQuery({
    queryKey: ['sheet-photos', cohortId, activityId, language],
    queryFn: () => listSheetPhotos(cohortId, activityId),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ status }) => status === 'reading') === true ? POLL_MS : false,
  });
}

/** What photos say of a sheet; asked anew whenever the page opens. */
export function useSheetProposal(
  enrolmentId: string,
  activityId: string,
): UseQueryResult<SheetProposalDto, ApiProblem> {
  return useQuery({
    queryKey: ['sheet-proposal', enrolmentId, activityId],
    queryFn: () => getSheetProposal(enrolmentId, activityId),
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
}

export interface SendingPhotos {
  /** How many of how many are sent; `null` when nothing is on its way. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly refused: readonly { readonly name: string; readonly problem: ApiProblem }[];
  readonly send: (files: readonly File[]) => Promise<void>;
}

/** One photo after the other, made small on the device first: a slow network carries one well and ten badly. */
export function useSendPhotos(cohortId: string, activityId: string): SendingPhotos {
  const client = useQueryClient();
  const [progress, setProgress] = useState<SendingPhotos['progress']>(null);
  const [refused, setRefused] = useState<SendingPhotos['refused']>([]);
  const send = async (files: readonly File[]): Promise<void> => {
    setRefused([]);
    for (const [done, file] of files.entries()) {
      setProgress({ done, total: files.length });
      try {
        await sendSheetPhoto(cohortId, activityId, { file: await shrinkPhoto(file) }, { id: crypto.randomUUID() });
      } catch (error) {
        setRefused((others) => [...others, { name: file.name, problem: toApiProblem(error) }]);
      }
      await client.invalidateQueries({ queryKey: ['sheet-photos', cohortId, activityId] });
    }
    setProgress(null);
  };
  return { progress, refused, send };
}
