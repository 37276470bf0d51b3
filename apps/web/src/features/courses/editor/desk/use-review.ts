import { useMutation } from '@tanstack/react-query';
import { reviewTranslatedBlock, withdrawBlockReview, type BlockStandingDto } from '@tamkin/api-client';
import type { ApiProblem } from '../../../../platform/api-problem';
import type { Language } from '../../../../platform/language';

export interface Review {
  language: Language;
  blockId: string;
  reviewed: boolean;
}

/** Says that a translated block was read and is right, or takes that back. */
export function useReview(activityId: string, onDone: (review: Review, standing: BlockStandingDto) => void) {
  return useMutation<BlockStandingDto, ApiProblem, Review>({
    mutationFn: ({ language, blockId, reviewed }) =>
      reviewed
        ? reviewTranslatedBlock(activityId, language, blockId)
        : withdrawBlockReview(activityId, language, blockId),
    onSuccess: (standing, review) => onDone(review, standing),
  });
}
