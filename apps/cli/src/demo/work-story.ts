import {
  ActionPlans,
  MarkRelease,
  MyActionPlans,
  PeerReviewRounds,
  PeerReviews,
  WorkHandIn,
  WorkMarking,
  type PlanStatus,
  type RubricCriterion,
} from '@tamkin/assessments';
import { inLanguage, type OperationContext } from '@tamkin/kernel';
import type { StoryTools } from './cohort-story';
import type { WorkState } from './demo-cohort';
import { readDemo, readDemoBytes } from './demo-files';
import type { DemoWork } from './demo-work';
import type { LearnerPlace, LearnerStory } from './learner-story';
import type { LoadedActivity } from './load-course';
import { at, daysAfter } from './story-days';

/** One person of a cohort and where their work and plan stand. */
interface WorkingPerson {
  readonly place: LearnerPlace;
  /** Whoever signs plans of their provider; `null` where the demo has nobody. */
  readonly focalPoint: OperationContext | null;
  /** Hands in now; the others did on their way through the course. */
  readonly writesNow: boolean;
  readonly work: WorkState | null;
  readonly reviewsGiven?: boolean | undefined;
  readonly plan?: PlanStatus | undefined;
}

interface WorkToTell {
  readonly cohortId: string;
  readonly activity: LoadedActivity;
  /** When the trainer marks; work comes in on the day before. */
  readonly day: string;
  readonly people: readonly WorkingPerson[];
}

/** What becomes of work handed in and of action plans. */
export class WorkStory {
  private readonly work = readDemo<DemoWork>('work.json');

  constructor(
    private readonly tools: StoryTools,
    private readonly trainer: OperationContext,
  ) {}

  /** Handed in, marked, released; and some marked after that, which wait to be released. */
  async tellMarking({ cohortId, activity, day, people }: WorkToTell, learner: LearnerStory): Promise<void> {
    for (const [index, { place, writesNow }] of people.entries()) {
      this.tools.clock.travelTo(at(daysAfter(day, -1), `${10 + (index % 8)}:20`));
      if (writesNow) await learner.handIn(place, activity, this.caseNote(place, index));
    }
    await this.markAll(activity, day, people, ['accepted', 'sent-back']);
    await this.release(cohortId, activity);
    await this.markAll(activity, day, people, ['held']);
    await this.reviewEachOther(cohortId, activity, daysAfter(day, 1), people);
  }

  async tellPlans({ activity, day, people }: WorkToTell): Promise<void> {
    for (const [index, { place, plan, focalPoint }] of people.entries()) {
      this.tools.clock.travelTo(at(daysAfter(day, -1), `${10 + (index % 8)}:20`));
      if (!plan) continue;
      await this.plan(place, activity, day, index);
      await this.decide(place, activity, plan, focalPoint);
    }
  }

  caseNote({ language }: LearnerPlace, index: number): string {
    const texts = this.work.caseNotes;
    return inLanguage(texts[index % texts.length] ?? {}, language);
  }

  private async markAll(
    activity: LoadedActivity,
    day: string,
    people: readonly WorkingPerson[],
    wanted: readonly WorkState[],
  ): Promise<void> {
    for (const [index, { place, work }] of people.entries()) {
      if (!work || work === 'waiting' || work === 'peers' || !wanted.includes(work)) continue;
      this.tools.clock.travelTo(at(day, `${String(9 + (index % 9)).padStart(2, '0')}:40`));
      await this.mark(place, activity, work);
    }
  }

  /** Marks one piece of work with the rubric of its assignment: the best levels, or the second best for work sent back. */
  private async mark(
    { enrolmentId, language }: LearnerPlace,
    activity: LoadedActivity,
    state: Exclude<WorkState, 'waiting' | 'peers'>,
  ): Promise<void> {
    const { rows } = await this.tools.client.query<{ id: string; handedInAt: Date; rubric: RubricCriterion[] | null }>(
      `select s.id, s.handed_in_at as "handedInAt", g.rubric from submissions s
         left join assignment_settings g on g.activity_id = s.activity_id
        where s.enrolment_id = $1 and s.activity_id = $2`,
      [enrolmentId, activity.id],
    );
    const [found] = rows;
    if (!found) return;
    const decision = state === 'sent-back' ? 'sent-back' : 'accepted';
    const comment = inLanguage(this.work.comments[decision === 'accepted' ? 'accepted' : 'sentBack'], language);
    const place = decision === 'accepted' ? -1 : -2;
    const scores = Object.fromEntries(
      (found.rubric ?? []).map(({ key, levels }) => [key, levels.at(place)?.key ?? 'l1']),
    );
    const { id, handedInAt } = found;
    await this.tools.app.get(WorkMarking).mark(this.trainer, { id, handedInAt, decision, comment, scores });
  }

  /** The trainer lets the reviews begin; some have given theirs by now. */
  private async reviewEachOther(
    cohortId: string,
    activity: LoadedActivity,
    day: string,
    people: readonly WorkingPerson[],
  ): Promise<void> {
    const asked = people.filter(({ work }) => work === 'peers');
    if (asked.length === 0) return;
    this.tools.clock.travelTo(at(day, '09:10'));
    await this.tools.app.get(PeerReviewRounds).begin(this.trainer, { cohortId, activityId: activity.id });
    for (const [index, { place, reviewsGiven }] of asked.entries()) {
      this.tools.clock.travelTo(at(day, `${18 + (index % 3)}:15`));
      if (reviewsGiven) await this.giveReviews(place, activity, index);
    }
  }

  /** The best level of the first criterion, then a level less now and then. */
  private async giveReviews(place: LearnerPlace, activity: LoadedActivity, person: number): Promise<void> {
    const reviews = this.tools.app.get(PeerReviews);
    const where = { enrolmentId: place.enrolmentId, activityId: activity.id };
    const { asked, settings } = await reviews.mine(place.ctx, where);
    for (const [index, { id }] of asked.entries()) {
      const scores = Object.fromEntries(
        settings.rubric.map(({ key, levels }, criterion) => [
          key,
          levels.at((person + index + criterion) % 4 === 3 ? -2 : -1)?.key ?? 'l1',
        ]),
      );
      const texts = this.work.reviews;
      const comment = inLanguage(texts[(person + index) % texts.length] ?? {}, place.language);
      await reviews.give(place.ctx, { id, scores, comment });
    }
  }

  private async release(cohortId: string, activity: LoadedActivity): Promise<void> {
    await this.tools.app.get(MarkRelease).releaseAll(this.trainer, { cohortId, activityId: activity.id });
  }

  /** Hands in one of the demo's plans, due some days after `from`. */
  async plan(
    { ctx, enrolmentId, language }: LearnerPlace,
    activity: LoadedActivity,
    from: string,
    index: number,
  ): Promise<void> {
    const plans = this.work.actionPlans;
    const chosen = plans[index % plans.length]?.[language === 'ar' ? 'ar' : 'fr'] ?? [];
    const actions = chosen.map(({ what, evidence, days }) => ({ what, evidence, dueOn: daysAfter(from, days) }));
    await this.tools.app.get(MyActionPlans).handIn(ctx, { enrolmentId, activityId: activity.id, actions });
  }

  /** Visa first, then the trainer; refused or sent back with a reason. */
  async decide(
    place: LearnerPlace,
    activity: LoadedActivity,
    outcome: PlanStatus,
    focalPoint: OperationContext | null,
  ): Promise<void> {
    if (outcome === 'awaits-visa') return;
    const found = await this.planOf(place, activity);
    if (!found) return;
    const plans = this.tools.app.get(ActionPlans);
    const given = outcome !== 'visa-refused';
    const sentBack = inLanguage(this.work.comments.sentBack, place.language);
    const visa = given ? inLanguage(this.work.comments.visa, place.language) : sentBack;
    this.tools.clock.tick(7_200);
    await plans.endorse(focalPoint ?? this.trainer, { ...found, given, comment: visa });
    if (outcome !== 'validated' && outcome !== 'sent-back') return;
    this.tools.clock.tick(7_200);
    const comment = outcome === 'validated' ? inLanguage(this.work.comments.accepted, place.language) : sentBack;
    await plans.decide(this.trainer, { ...found, decision: outcome, comment });
  }

  /** Six weeks after the end two of three answer; six months after, one of four. Some show a photo, some are confirmed. */
  async followUp(
    { place, focalPoint }: Pick<WorkingPerson, 'place' | 'focalPoint'>,
    activity: LoadedActivity,
    endsOn: string,
    index: number,
  ): Promise<void> {
    const mine = this.tools.app.get(MyActionPlans);
    const where = { enrolmentId: place.enrolmentId, activityId: activity.id };
    const note = inLanguage(this.work.followUp, place.language);
    const days = { 'six-weeks': 45, 'six-months': 188 } as const;
    for (const checkpoint of ['six-weeks', 'six-months'] as const) {
      const day = daysAfter(endsOn, days[checkpoint]);
      const answers = checkpoint === 'six-weeks' ? index % 3 !== 2 : index % 4 === 0;
      if (!answers || at(day) > new Date()) continue;
      this.tools.clock.travelTo(at(day, '12:40'));
      const { plan } = await mine.mine(place.ctx, where);
      if (plan?.status !== 'validated') continue;
      const photo = index % 4 === 0 ? [await this.photo(place, activity)] : [];
      const actions = plan.actions.map(({ position }) => {
        const state = position === 1 || checkpoint === 'six-months' ? ('done' as const) : ('partly' as const);
        return { position, state, note, fileIds: position === 1 ? photo : [] };
      });
      await mine.report(place.ctx, { ...where, checkpoint, actions });
      if (!focalPoint || index % 4 !== 3) continue;
      this.tools.clock.travelTo(at(daysAfter(day, 4), '09:10'));
      await this.tools.app
        .get(ActionPlans)
        .confirm(focalPoint, { id: plan.id, checkpoint, position: 1, confirmed: true });
    }
  }

  private async photo({ ctx, enrolmentId }: LearnerPlace, { id }: LoadedActivity): Promise<string> {
    const [name, content] = ['fiche.jpg', readDemoBytes('evidence.jpg')];
    const place = { enrolmentId, activityId: id };
    return (await this.tools.app.get(WorkHandIn).upload(ctx, { ...place, name, content })).id;
  }

  private async planOf(
    { enrolmentId }: LearnerPlace,
    { id }: LoadedActivity,
  ): Promise<{ id: string; number: number } | null> {
    const { rows } = await this.tools.client.query<{ id: string; number: number }>(
      'select id, number from action_plans where enrolment_id = $1 and activity_id = $2',
      [enrolmentId, id],
    );
    return rows[0] ?? null;
  }
}
