import type { INestApplicationContext } from '@nestjs/common';
import { ObservationsService } from '@tamkin/assessments';
import { CohortsService, NominationsService } from '@tamkin/enrolments';
import { inLanguage, type OperationContext } from '@tamkin/kernel';
import { AttendanceService, TrainingSessionsService } from '@tamkin/sessions';
import type { Client } from 'pg';
import { as } from './actors';
import type { DemoCohort, DemoEnrolment } from './demo-cohort';
import type { DemoDirectory, DemoPersonLoaded } from './load-directory';
import { ReminderStory } from './reminder-story';
import { LearnerStory, type LearnerPlace } from './learner-story';
import type { LoadedActivity, LoadedCourse } from './load-course';
import { PaperStory } from './paper-story';
import { at, daysAfter, evenings } from './story-days';
import { namedByMonth } from './story-week';
import type { TravellingClock } from './travelling-clock';
import { WorkStory } from './work-story';

export interface StoryTools {
  readonly app: INestApplicationContext;
  readonly client: Client;
  readonly clock: TravellingClock;
  readonly directory: DemoDirectory;
}

/** Formative quizzes of the story go well enough to be believed. */
const FORMATIVE_PERCENT = [75, 100, 80, 60];
const PRE_TEST = '0.1';
/** Optional exercises, done by every third learner who gets there. */
const PRACTICE = '2.6';

/** One cohort of the demo, lived through from the nomination to the last day anybody was seen. */
export class CohortStory {
  readonly cohortId: Promise<string>;
  private readonly trainer: OperationContext;
  private readonly learner: LearnerStory;
  private readonly handedIn: WorkStory;
  private readonly reminders: ReminderStory;
  private readonly sessionIds = new Map<string, string>();
  private readonly places = new Map<string, LearnerPlace>();

  constructor(
    private readonly tools: StoryTools,
    private readonly cohort: DemoCohort,
    private readonly course: LoadedCourse,
  ) {
    const trainer = this.person(cohort.trainer);
    this.trainer = as(trainer.id, 'trainer', trainer.language);
    this.learner = new LearnerStory(tools.app, tools.client, tools.clock);
    this.handedIn = new WorkStory(tools, this.trainer);
    this.reminders = new ReminderStory(tools);
    this.cohortId = this.open();
  }

  async tell(): Promise<void> {
    await this.cohortId;
    await this.planSessions();
    for (const [index, enrolment] of this.cohort.enrolments.entries()) await this.enrol(enrolment, index);
    await this.reminders.afterEnrolling(await this.cohortId);
    for (const [index, enrolment] of this.cohort.enrolments.entries()) await this.learn(enrolment, index);
    await this.markWork();
    await this.takeAttendance();
    await this.reviseInRoom();
    for (const [index, enrolment] of this.cohort.enrolments.entries()) await this.finish(enrolment, index);
    for (const enrolment of this.cohort.enrolments) await this.withdraw(enrolment);
    await this.followUp();
    await this.reminders.afterLearning(await this.cohortId);
  }

  private async open(): Promise<string> {
    const { cohort, tools } = this;
    tools.clock.travelTo(at(daysAfter(cohort.nominationsCloseOn, -30), '11:00'));
    return tools.app.get(CohortsService).open(this.trainer, {
      courseId: this.course.courseId,
      name: inLanguage(namedByMonth(cohort.name, cohort.startsOn), 'fr'),
      startsOn: cohort.startsOn,
      endsOn: cohort.endsOn,
      nominationsUntil: cohort.nominationsCloseOn,
      capacity: cohort.capacity,
      trainerIds: [],
      providers: cohort.invitedProviders.map((key) => ({ providerId: this.provider(key), seats: null })),
      dueDates: Object.entries(cohort.dueDates).flatMap(([key, dueOn]) => {
        const moduleId = this.course.modules.get(key);
        return moduleId ? [{ moduleId, dueOn }] : [];
      }),
    });
  }

  private async planSessions(): Promise<void> {
    const activity = [...this.course.activities.values()].find(({ kind }) => kind === 'session');
    if (!activity) return;
    for (const { key, date, from, to, place, province } of this.cohort.sessions) {
      const plan = {
        cohortId: await this.cohortId,
        activityId: activity.id,
        date,
        from,
        to,
        place,
        provinceCode: province,
      };
      this.sessionIds.set(key, await this.tools.app.get(TrainingSessionsService).schedule(this.trainer, plan));
    }
  }

  /** By the provider's focal point where the demo has one, else by the trainer. */
  private async enrol({ person: key }: DemoEnrolment, index: number): Promise<void> {
    const { app, clock } = this.tools;
    const person = this.person(key);
    clock.travelTo(at(daysAfter(this.cohort.nominationsCloseOn, -(index % 12)), '10:30'));
    const focalPoint = this.focalPointOf(key);
    const nominations = app.get(NominationsService);
    const input = { cohortId: await this.cohortId, personId: person.id };
    const enrolmentId = focalPoint
      ? await nominations.nominate(focalPoint, input)
      : await nominations.enrol(this.trainer, input);
    const { language } = this.cohort.enrolments[index] ?? person;
    this.places.set(key, { ctx: as(person.id, 'learner', language), enrolmentId, language });
  }

  /** Everything online up to the last activity done, on as many evenings. */
  private async learn(enrolment: DemoEnrolment, index: number): Promise<void> {
    const steps = this.onlineSteps(enrolment, index);
    const until = enrolment.lastSeenOn ?? daysAfter(this.cohort.sessions[0]?.date ?? this.cohort.endsOn, -1);
    const days = evenings(this.cohort.startsOn, until, steps.length, index);
    for (const [step, activity] of steps.entries()) {
      const day = days[step];
      if (day) this.tools.clock.travelTo(day);
      await this.doStep(this.place(enrolment.person), activity, enrolment, index);
    }
  }

  private onlineSteps({ preTestPercent, lastActivityDone }: DemoEnrolment, index: number): LoadedActivity[] {
    const activities = [...this.course.activities.values()];
    const last = lastActivityDone ? activities.findIndex(({ key }) => key === lastActivityDone) : -1;
    const chosen = [...(preTestPercent === null ? [] : [PRE_TEST]), ...(index % 3 === 0 ? [PRACTICE] : [])];
    return activities
      .slice(0, last + 1)
      .filter(({ key, kind, mandatory }) => kind !== 'session' && (mandatory || chosen.includes(key)));
  }

  private async doStep(
    place: LearnerPlace,
    activity: LoadedActivity,
    enrolment: DemoEnrolment,
    index: number,
  ): Promise<void> {
    if (activity.kind === 'lesson') return this.learner.read(place, activity);
    if (activity.kind === 'quiz') {
      const percent =
        activity.key === PRE_TEST ? enrolment.preTestPercent : FORMATIVE_PERCENT[index % FORMATIVE_PERCENT.length];
      return this.learner.takeQuiz(place, activity, percent ?? 0);
    }
    if (activity.kind !== 'assignment') return;
    if (!enrolment.work) await this.learner.handIn(place, activity, this.handedIn.caseNote(place, index));
  }

  /** What was handed in is marked, all of it in a finished cohort, else as the story says; plans are decided about. */
  private async markWork(): Promise<void> {
    const finished = this.cohort.status === 'finished';
    const day = finished
      ? daysAfter(this.cohort.sessions[0]?.date ?? this.cohort.endsOn, -1)
      : daysAfter(this.cohort.startsOn, 11);
    const people = this.cohort.enrolments.map(({ person, work, plan, reviewsGiven }) => ({
      ...{
        place: this.place(person),
        focalPoint: this.focalPointOf(person),
        writesNow: work !== undefined,
        plan,
        reviewsGiven,
      },
      work: work ?? (finished ? ('accepted' as const) : null),
    }));
    for (const activity of this.course.activities.values()) {
      if (activity.kind !== 'assignment') continue;
      const story = { activity, day, people, cohortId: await this.cohortId };
      await (activity.actionPlan ? this.handedIn.tellPlans(story) : this.handedIn.tellMarking(story, this.learner));
    }
  }

  private async takeAttendance(): Promise<void> {
    if (this.cohort.status !== 'finished') return;
    for (const { key, date, to } of this.cohort.sessions) {
      const sessionId = this.sessionIds.get(key);
      if (!sessionId) continue;
      this.tools.clock.travelTo(at(date, to));
      this.tools.clock.tick(600);
      const attendance = this.tools.app.get(AttendanceService);
      const sheet = await attendance.sheet(this.trainer, sessionId);
      const marks = this.cohort.enrolments.flatMap(({ person, attendanceMinutes }) =>
        sheet.session.halfDays.map(({ id }) => ({
          halfDayId: id,
          enrolmentId: this.place(person).enrolmentId,
          minutes: attendanceMinutes?.[key] ?? 0,
        })),
      );
      await attendance.record(this.trainer, { sessionId, entryMode: 'paper', marks });
    }
  }

  /** The test that draws its questions, written on paper on the last day together. */
  private async reviseInRoom(): Promise<void> {
    const activity = [...this.course.activities.values()].find(({ key }) => key === '5.0');
    const last = this.cohort.sessions.at(-1);
    if (this.cohort.status !== 'finished' || !activity || !last) return;
    this.tools.clock.travelTo(at(last.date, '20:30'));
    const there = this.cohort.enrolments.filter(({ attendanceMinutes }) => attendanceMinutes?.[last.key]);
    const places = there.map(({ person }) => this.place(person));
    await new PaperStory(this.tools, this.trainer).keySheets(await this.cohortId, activity, places);
  }

  /** Grid, action plan, final test and survey of those who came to the end. */
  private async finish(enrolment: DemoEnrolment, index: number): Promise<void> {
    if (this.cohort.status !== 'finished' || !enrolment.observation) return;
    const place = this.place(enrolment.person);
    const lastSession = this.cohort.sessions.at(-1)?.date ?? this.cohort.endsOn;
    this.tools.clock.travelTo(at(lastSession, '12:00'));
    for (const activity of this.course.activities.values()) {
      if (activity.grid) await this.observe(place, activity, enrolment.observation);
      if (activity.actionPlan) {
        await this.handedIn.plan(place, activity, lastSession, index);
        const outcome = enrolment.actionPlanValidated ? 'validated' : 'sent-back';
        await this.handedIn.decide(place, activity, outcome, this.focalPointOf(enrolment.person));
      }
      if (activity.key === '6.1') {
        await this.sitFinalTest(place, activity, enrolment.finalAttempts ?? [], daysAfter(lastSession, 1));
      }
      if (activity.kind === 'survey' && index % 6 !== 5) await this.learner.answerSurvey(place, activity, index);
    }
  }

  private async followUp(): Promise<void> {
    const activity = [...this.course.activities.values()].find(({ actionPlan }) => actionPlan);
    if (this.cohort.status !== 'finished' || !activity) return;
    for (const [index, { person, actionPlanValidated }] of this.cohort.enrolments.entries()) {
      if (!actionPlanValidated) continue;
      const about = { place: this.place(person), focalPoint: this.focalPointOf(person) };
      await this.handedIn.followUp(about, activity, this.cohort.endsOn, index);
    }
  }

  private async sitFinalTest(
    place: LearnerPlace,
    activity: LoadedActivity,
    percents: readonly number[],
    from: string,
  ): Promise<void> {
    for (const [attempt, percent] of percents.entries()) {
      this.tools.clock.travelTo(at(daysAfter(from, attempt * 2), '19:45'));
      await this.learner.takeQuiz(place, activity, percent);
    }
  }

  private async observe(
    { enrolmentId }: LearnerPlace,
    activity: LoadedActivity,
    scores: readonly number[],
  ): Promise<void> {
    const observations = this.tools.app.get(ObservationsService);
    const { grid } = await observations.readGrid(this.trainer, activity.id);
    const named = Object.fromEntries(grid.criteria.map(({ key }, index) => [key, scores[index] ?? 0]));
    await observations.record(this.trainer, { enrolmentId, activityId: activity.id, scores: named, comment: '' });
  }

  private async withdraw({ person, withdrawal }: DemoEnrolment): Promise<void> {
    if (!withdrawal) return;
    this.tools.clock.travelTo(at(withdrawal.on, '15:00'));
    const reason = inLanguage(withdrawal.reason, 'fr');
    await this.tools.app
      .get(NominationsService)
      .withdraw(this.trainer, { enrolmentId: this.place(person).enrolmentId, reason });
  }

  /** The focal point of somebody's provider, acting; `null` where the demo has none. */
  private focalPointOf(key: string): OperationContext | null {
    const { provider } = this.person(key);
    const found = [...this.tools.directory.people.values()].find(
      (each) => each.role === 'focal-point' && each.provider === provider,
    );
    return found ? as(found.id, 'focal-point', found.language, this.provider(provider)) : null;
  }

  private person(key: string): DemoPersonLoaded {
    return known(this.tools.directory.people.get(key), key);
  }

  private provider(key: string): string {
    return known(this.tools.directory.providers.get(key), key);
  }

  private place(key: string): LearnerPlace {
    return known(this.places.get(key), key);
  }
}

function known<T>(found: T | undefined, key: string): T {
  if (found === undefined) throw new Error(`The demo's files name "${key}", which they do not define`);
  return found;
}
