import { IconChecklist, IconHelpCircle, IconTargetArrow } from '@tabler/icons-react';
import type { Feature } from '../../platform/feature-route';
import { countWaitingAnswers } from './quiz/waiting-answers';

/** Tests, surveys, assignments and the observation grid: taking, writing and marking them. */
export const assessments: Feature = {
  name: 'assessments',
  lessonQuestion: {
    loadView: () => import('./lesson/lesson-question'),
    loadChoice: () => import('./lesson/question-choice'),
  },
  routes: [
    {
      path: '/learn/:enrolmentId/quiz/:activityId/attempts/:attemptId/result',
      load: () => import('./pages/attempt-result-page'),
      roles: 'signed-in',
      layout: 'focus',
    },
    {
      path: '/learn/:enrolmentId/quiz/:activityId/attempts/:attemptId',
      load: () => import('./pages/attempt-page'),
      roles: 'signed-in',
      layout: 'focus',
    },
    {
      path: '/learn/:enrolmentId/quiz/:activityId',
      load: () => import('./pages/quiz-page'),
      roles: 'signed-in',
      layout: 'focus',
    },
    {
      path: '/learn/:enrolmentId/survey/:activityId',
      load: () => import('./pages/survey-page'),
      roles: 'signed-in',
      layout: 'focus',
    },
    {
      path: '/learn/:enrolmentId/assignment/:activityId/reviews/:id',
      load: () => import('./pages/peer-review-page'),
      roles: 'signed-in',
      layout: 'focus',
    },
    {
      path: '/learn/:enrolmentId/assignment/:activityId',
      load: () => import('./pages/assignment-page'),
      roles: 'signed-in',
      layout: 'focus',
    },
    {
      path: '/marking',
      load: () => import('./pages/marking-page'),
      roles: ['trainer'],
      place: { rank: { trainer: 4 }, icon: IconChecklist, labelKey: 'places.marking' },
    },
    { path: '/marking/tests/:id', load: () => import('./pages/mark-attempt-page'), roles: ['trainer'] },
    { path: '/marking/:id', load: () => import('./pages/mark-page'), roles: ['trainer'] },
    {
      path: '/action-plans',
      load: () => import('./pages/action-plans-page'),
      roles: ['focal-point', 'trainer', 'reviewer'],
      place: {
        rank: { 'focal-point': 5, trainer: 6, reviewer: 6 },
        icon: IconTargetArrow,
        labelKey: 'places.actionPlans',
      },
    },
    {
      path: '/action-plans/:id',
      load: () => import('./pages/action-plan-page'),
      roles: ['focal-point', 'trainer', 'reviewer'],
    },
    { path: '/cohorts/:id/marking', load: () => import('./pages/cohort-marking-page'), roles: ['trainer'] },
    { path: '/cohorts/:id/observations', load: () => import('./pages/observations-page'), roles: ['trainer'] },
    {
      path: '/cohorts/:id/paper/:activityId/:enrolmentId',
      load: () => import('./pages/paper-sheet-page'),
      roles: ['trainer'],
    },
    { path: '/cohorts/:id/paper/:activityId', load: () => import('./pages/paper-test-page'), roles: ['trainer'] },
    { path: '/cohorts/:id/paper', load: () => import('./pages/paper-tests-page'), roles: ['trainer'] },
    {
      path: '/cohorts/:id/satisfaction',
      load: () => import('./pages/survey-results-page'),
      roles: ['trainer', 'reviewer'],
    },
    {
      path: '/courses/:courseId/activities/:activityId/paper',
      load: () => import('./pages/paper-page'),
      roles: ['trainer'],
    },
    {
      path: '/courses/:courseId/activities/:activityId/statistics',
      load: () => import('./pages/item-statistics-page'),
      roles: ['trainer', 'reviewer'],
    },
    { path: '/courses/:courseId/objectives', load: () => import('./pages/objective-map-page'), roles: ['trainer'] },
    {
      path: '/courses/:courseId/results',
      load: () => import('./pages/course-results-page'),
      roles: ['trainer', 'reviewer'],
    },
    {
      path: '/questions',
      load: () => import('./pages/questions-page'),
      roles: ['trainer'],
      place: { rank: { trainer: 3 }, icon: IconHelpCircle, labelKey: 'places.questions' },
    },
    {
      path: '/questions/:courseId/:questionId/regrade',
      load: () => import('./pages/regrade-page'),
      roles: ['trainer'],
    },
    { path: '/questions/:courseId/imports', load: () => import('./pages/question-imports-page'), roles: ['trainer'] },
    {
      path: '/questions/:courseId/imports/:id',
      load: () => import('./pages/question-import-page'),
      roles: ['trainer'],
    },
    { path: '/questions/:courseId/:questionId', load: () => import('./pages/question-page'), roles: ['trainer'] },
  ],
  homeParts: [{ load: () => import('./home/plans-to-sign'), role: 'focal-point', rank: 1 }],
  outboxes: [{ kind: 'answers', count: countWaitingAnswers, load: () => import('./quiz/send-answers') }],
  cohortTabs: [
    { path: '/cohorts/:id/marking', labelKey: 'cohortTabs.marking', rank: 4, roles: ['trainer'] },
    { path: '/cohorts/:id/observations', labelKey: 'cohortTabs.observations', rank: 5, roles: ['trainer'] },
    { path: '/cohorts/:id/paper', labelKey: 'cohortTabs.paper', rank: 5.5, roles: ['trainer'] },
    {
      path: '/cohorts/:id/satisfaction',
      labelKey: 'cohortTabs.satisfaction',
      rank: 7,
      roles: ['trainer', 'reviewer'],
    },
  ],
};
