import { useQuery } from '@tanstack/react-query';
import type { Language } from '../../../platform/language';
import { readActivity, readCourse, readMyCourses } from '../offline/lesson-shelf';

/** Key of everything that one's own progress shows in. */
export const LEARNING_KEY = ['learning'] as const;

export const useMyCourses = () => useQuery({ queryKey: [...LEARNING_KEY, 'courses'], queryFn: readMyCourses });

export const useMyCourse = (enrolmentId: string) =>
  useQuery({ queryKey: [...LEARNING_KEY, 'course', enrolmentId], queryFn: () => readCourse(enrolmentId) });

/** `language` null = that of the screen. Reading it again tells the server that the person is back here. */
export const useActivityPage = (enrolmentId: string, activityId: string, language: Language | null) =>
  useQuery({
    queryKey: [...LEARNING_KEY, 'activity', enrolmentId, activityId, language],
    queryFn: () => readActivity(enrolmentId, activityId, language),
    // The text stays while its other language is on the way; another activity starts empty.
    placeholderData: (before) => (before?.activity.id === activityId ? before : undefined),
  });
