/** Everything a person can be allowed to do, each with the sentence that the administrator reads. */
export const PERMISSIONS = {
  'me.use': 'See and change own profile, language, sign-ins and messages.',
  'territory.read': 'Read the lists of regions, provinces and holidays.',
  'people.read': 'See people and their memberships.',
  'people.manage': 'Add and correct people, invite them, reset their access, merge duplicates.',
  'staff.import': 'Import a list of staff from a file.',
  'providers.read': 'See providers and their branches.',
  'providers.manage': 'Add and correct providers and branches.',
  'roles.manage': 'Give and take roles.',
  'courses.read': 'Browse the catalogue and read published courses.',
  'courses.author': 'Write and translate courses, modules, activities and questions.',
  'questions.share': 'Offer questions of a course to the papers of other courses.',
  'courses.publish': 'Publish a version of a course.',
  'media.upload': 'Upload images, sound, video and documents.',
  'learning.take': 'Follow the courses one is enrolled in, answer tests and hand in work.',
  'cohorts.read': 'See cohorts and the progress in them.',
  'cohorts.manage': 'Open, change and close cohorts.',
  'enrolments.nominate': 'Nominate staff to a cohort and withdraw a nomination.',
  'enrolments.withdraw': 'Withdraw a person from a cohort, with a reason.',
  'attendance.record': 'Record attendance at sessions.',
  'practice.observe': 'Score the observation grid.',
  'assignments.mark': 'Read and mark work handed in.',
  'paper-tests.key': 'Print tests with their key and key in what was answered on paper.',
  'item-statistics.read': 'Read how questions perform and what cohorts learnt, never who answered what.',
  'action-plans.read': 'See action plans and what became of them.',
  'action-plans.endorse': 'Give or refuse the visa of an action plan, and confirm what was done.',
  'cohort-reports.write': 'Complete the end-of-training report of a cohort.',
  'cohort-reports.review': 'Validate an end-of-training report or send it back.',
  'survey-results.read': 'Read what the surveys of a cohort say, without names.',
  'certificates.read-own': 'Download and share own certificates.',
  'certificates.read': 'Read the register of certificates.',
  'certificates.correct': 'Revoke or correct a certificate.',
  'reminders.prepare': 'Prepare a message to a person who is late.',
  'outbox.read': 'Read the messages the product has sent.',
  'completion-report.read': 'Read the completion report and the lists behind it.',
  'targets.manage': 'Set the targets of indicators.',
  'audit.read': 'Read who did what and when.',
  'settings.manage': 'Change settings, holidays and see the health of the product.',
} as const;

export type Permission = keyof typeof PERMISSIONS;

export function isPermission(name: string): name is Permission {
  return name in PERMISSIONS;
}
