import type { Language, LocalisedText } from '@tamkin/kernel';
import type { TextState } from '../activity/activity-text.repository';
import type { OutlineActivity, VersionOutline } from '../course-version/version-outline';
import type { PublicationProblem } from './publication-participants';

const WITH_TEXT = new Set(['lesson', 'assignment']);

/** What an author should put right before `version` is published, as far as courses themselves can tell. */
export function publicationProblems(version: VersionOutline, texts: readonly TextState[]): PublicationProblem[] {
  const activities = version.modules.flatMap((module) => module.activities);
  return [
    ...(activities.length === 0 ? [{ code: 'publication.no-activity' }] : []),
    ...missingTitles(version),
    ...ruleProblems(version, activities),
    ...activities.flatMap((activity) => textProblems(activity, version, texts)),
  ];
}

export function isBlocking({ blocking }: PublicationProblem): boolean {
  return blocking !== false;
}

function missingTitles(version: VersionOutline): PublicationProblem[] {
  const missing = (title: LocalisedText): Language[] =>
    version.languages.filter((language) => !title[language]?.trim());
  return [
    ...missing(version.title).map((language) => ({ code: 'publication.course-title-missing', language })),
    ...version.modules.flatMap((module) =>
      missing(module.title).map((language) => ({
        code: 'publication.module-title-missing',
        language,
        details: { module: module.position },
      })),
    ),
    ...version.modules
      .flatMap((module) => module.activities)
      .flatMap((activity) =>
        missing(activity.title).map((language) => ({
          code: 'publication.activity-title-missing',
          activityId: activity.id,
          language,
        })),
      ),
  ];
}

/** Rules that nobody could ever meet, because the course lacks what they ask for. */
function ruleProblems(version: VersionOutline, activities: readonly OutlineActivity[]): PublicationProblem[] {
  const { rules } = version;
  const finals = activities.filter(({ purpose }) => purpose === 'final').length;
  const sessions = activities.some(({ kind }) => kind === 'session');
  const plans = activities.filter(({ actionPlan }) => actionPlan).length;
  return [
    ...(rules.finalTestPercent !== null && finals === 0 ? [{ code: 'publication.final-test-missing' }] : []),
    ...(finals > 1 ? [{ code: 'publication.two-final-tests' }] : []),
    ...((rules.attendancePercent !== null || rules.observationPercent !== null) && !sessions
      ? [{ code: 'publication.session-missing' }]
      : []),
    ...(rules.actionPlanRequired && plans === 0 ? [{ code: 'publication.action-plan-missing' }] : []),
    ...(plans > 1 ? [{ code: 'publication.two-action-plans' }] : []),
  ];
}

function textProblems(
  activity: OutlineActivity,
  { languages, baseLanguage }: VersionOutline,
  texts: readonly TextState[],
): PublicationProblem[] {
  if (!WITH_TEXT.has(activity.kind)) return [];
  return languages.flatMap((language) => {
    const text = texts.find((state) => state.activityId === activity.id && state.language === language);
    const problem = { activityId: activity.id, language };
    const needed = activity.mandatory || language === baseLanguage;
    if (!text || text.empty) return [{ ...problem, code: 'publication.text-missing', blocking: needed }];
    return blockProblems(text, language === baseLanguage).map((found) => ({
      ...problem,
      blocking: needed,
      ...found,
    }));
  });
}

function blockProblems({ missing, outdated, unfinished }: TextState, isBase: boolean): PublicationProblem[] {
  const counted = (count: number, code: string): PublicationProblem[] =>
    count > 0 ? [{ code, details: { count } }] : [];
  return [
    ...counted(missing, 'publication.blocks-missing'),
    ...counted(unfinished, isBase ? 'publication.blocks-unfinished' : 'publication.blocks-without-base'),
    ...counted(outdated, 'publication.text-out-of-date').map((found) => ({ ...found, blocking: false })),
  ];
}
