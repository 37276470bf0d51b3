import type { Role } from '@tamkin/kernel';
import type { Permission } from './permission';

/**
 * How far a permission reaches: `all` rows · those of the focal point's `provider` · those of the trainer's own `cohorts` ·
 * one's own (`self`).
 */
export type Reach = 'all' | 'provider' | 'cohorts' | 'self';

const EVERYBODY: Partial<Record<Permission, Reach>> = {
  'me.use': 'self',
  'territory.read': 'all',
  'courses.read': 'all',
  'learning.take': 'self',
  'certificates.read-own': 'self',
};

/** What each role may do and how far. The one place where roles get their meaning. */
export const GRANTS: Readonly<Record<Role, Partial<Record<Permission, Reach>>>> = {
  learner: EVERYBODY,
  'focal-point': {
    ...EVERYBODY,
    'people.read': 'provider',
    'people.manage': 'provider',
    'staff.import': 'provider',
    'providers.read': 'provider',
    'cohorts.read': 'provider',
    'enrolments.nominate': 'provider',
    'reminders.prepare': 'provider',
    'completion-report.read': 'provider',
    'action-plans.read': 'provider',
    'action-plans.endorse': 'provider',
  },
  trainer: {
    ...EVERYBODY,
    'providers.read': 'all',
    'courses.author': 'all',
    'questions.share': 'all',
    'courses.publish': 'all',
    'media.upload': 'self',
    'cohorts.read': 'cohorts',
    'cohorts.manage': 'cohorts',
    'enrolments.withdraw': 'cohorts',
    'attendance.record': 'cohorts',
    'practice.observe': 'cohorts',
    'assignments.mark': 'cohorts',
    'paper-tests.key': 'cohorts',
    'item-statistics.read': 'cohorts',
    'action-plans.read': 'cohorts',
    'cohort-reports.write': 'cohorts',
    'survey-results.read': 'cohorts',
    'reminders.prepare': 'cohorts',
  },
  reviewer: {
    ...EVERYBODY,
    'people.read': 'all',
    'providers.read': 'all',
    'cohorts.read': 'all',
    'item-statistics.read': 'all',
    'cohort-reports.review': 'all',
    'survey-results.read': 'all',
    'certificates.read': 'all',
    'certificates.correct': 'all',
    'completion-report.read': 'all',
    'targets.manage': 'all',
    'action-plans.read': 'all',
  },
  administrator: {
    ...EVERYBODY,
    'people.read': 'all',
    'people.manage': 'all',
    'staff.import': 'all',
    'providers.read': 'all',
    'providers.manage': 'all',
    'roles.manage': 'all',
    'cohorts.read': 'all',
    'certificates.read': 'all',
    'outbox.read': 'all',
    'audit.read': 'all',
    'settings.manage': 'all',
  },
};
