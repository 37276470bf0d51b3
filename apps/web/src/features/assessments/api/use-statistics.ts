import {
  getCourse,
  getItemStatistics,
  getKnowledgeGain,
  listCohorts,
  type CohortSummaryDto,
  type CourseDto,
  type ItemStatisticsDto,
  type KnowledgeGainDto,
} from '@tamkin/api-client';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ApiProblem } from '../../../platform/api-problem';
import { useLanguage } from '../../../platform/use-language';

/** Cohorts in the list of choices: one course seldom has more in two years. */
const MOST_COHORTS = 100;

/** `cohortId` empty = all cohorts. */
export function useItemStatistics(activityId: string, cohortId: string): UseQueryResult<ItemStatisticsDto, ApiProblem> {
  const language = useLanguage();
  return useQuery({
    queryKey: ['item-statistics', activityId, cohortId, language],
    queryFn: () => getItemStatistics(activityId, cohortId ? { cohortId } : {}),
  });
}

/** Cohorts of a course that the reader may see. */
export function useCohortsOfCourse(courseId: string): UseQueryResult<CohortSummaryDto[], ApiProblem> {
  return useQuery({
    queryKey: ['cohorts-of-course', courseId],
    queryFn: async () => (await listCohorts({ courseId, limit: MOST_COHORTS })).items,
  });
}

export interface CourseResults {
  course: CourseDto;
  gain: KnowledgeGainDto['items'];
}

export function useCourseResults(courseId: string): UseQueryResult<CourseResults, ApiProblem> {
  const language = useLanguage();
  return useQuery({
    queryKey: ['course-results', courseId, language],
    queryFn: async () => {
      const [course, gain] = await Promise.all([getCourse(courseId), getKnowledgeGain(courseId)]);
      return { course, gain: gain.items };
    },
  });
}
