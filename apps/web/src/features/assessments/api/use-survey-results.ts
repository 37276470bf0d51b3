import { getSurveyResults, type CohortSurveysDto } from '@tamkin/api-client';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ApiProblem } from '../../../platform/api-problem';
import { useLanguage } from '../../../platform/use-language';

export function useSurveyResults(cohortId: string): UseQueryResult<CohortSurveysDto, ApiProblem> {
  const language = useLanguage();
  return useQuery({ queryKey: ['survey-results', cohortId, language], queryFn: () => getSurveyResults(cohortId) });
}
