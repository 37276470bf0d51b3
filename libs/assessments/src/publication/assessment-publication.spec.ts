import { newId, systemContext } from '@tamkin/kernel';
import { createServiceTest, type ServiceTest } from '@tamkin/testing';
import { buildClassroom, buildPaper, type Classroom } from '../../test/classroom.builder';
import { AssessmentsModule } from '../assessments.module';
import { PapersService } from '../paper/papers.service';
import { QuestionBankService } from '../question/question-bank.service';
import { AssessmentPublication } from './assessment-publication';

describe('publishing what hangs on activities', () => {
  const ctx = systemContext('spec', 'spec');
  let test: ServiceTest;
  let publication: AssessmentPublication;
  let room: Classroom;

  beforeAll(async () => {
    test = await createServiceTest([AssessmentsModule]);
    publication = test.get(AssessmentPublication);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    room = await buildClassroom(test);
  });

  const final = () => ({
    ...{
      id: room.activities.final,
      lineageId: room.activities.final,
      kind: 'quiz' as const,
      purpose: 'final' as const,
    },
    ...{ actionPlan: false, mandatory: true, minutes: 10, title: {}, position: 1 },
  });
  const publish = (languages: ('fr' | 'ar' | 'en')[] = ['fr', 'ar']) =>
    publication.onPublish(ctx, { activities: [final()], languages });

  it('refuses an empty quiz and questions that a language of the course cannot show', async () => {
    expect(await publish()).toMatchObject([{ code: 'publication.quiz-empty', activityId: room.activities.final }]);
    await buildPaper(test, room, room.activities.final);
    expect(await publish()).toEqual([]);
    expect(await publish(['fr', 'en'])).toHaveLength(5);
  });

  it('pins the wording, and a new draft follows edits again', async () => {
    const ids = await buildPaper(test, room, room.activities.final);
    await publish();
    const edited = { body: { type: 'numeric' as const, value: 1, tolerance: 0 }, texts: { fr: text('Nouvelle') } };
    await test.get(QuestionBankService).update(ctx, { id: ids.numeric, revision: 1, ...edited });
    const wordingOf = async (activityId: string) => {
      const { paper } = await test.get(PapersService).read(ctx, activityId);
      return paper.questions.find(({ questionId }) => questionId === ids.numeric)?.texts.fr?.text;
    };
    expect(await wordingOf(room.activities.final)).toBe('Question ?');
    const copy = newId();
    await test.sql(
      `insert into activities (id, version_id, module_id, lineage_id, position, kind, purpose, mandatory, minutes, title)
       select $1, version_id, module_id, lineage_id, 90, kind, purpose, mandatory, minutes, title from activities where id = $2`,
      [copy, room.activities.final],
    );
    await publication.onDraftMade(ctx, {
      activityIds: new Map([[room.activities.final, copy]]),
    });
    expect(await wordingOf(copy)).toBe('Nouvelle');
  });

  it('writes papers whole, refuses foreign and doubled questions, and a stale writer', async () => {
    const ids = await buildPaper(test, room, room.activities.final);
    const papers = test.get(PapersService);
    const { paper } = await papers.read(ctx, room.activities.final);
    const write = (questionIds: string[], revision = 1) =>
      papers.write(ctx, {
        ...paper,
        activityId: room.activities.final,
        revision,
        questions: questionIds.map((questionId) => ({ questionId, points: 1, objective: null, section: null })),
      });
    await expect(write([newId()])).rejects.toMatchObject({ fields: [{ code: 'question.not-found' }] });
    await expect(write([ids.single, ids.single])).rejects.toMatchObject({ fields: [{ code: 'paper.question-twice' }] });
    expect(await write([ids.single])).toBe(2);
    await expect(write([ids.single])).rejects.toMatchObject({ code: 'paper.changed-meanwhile' });
    await test.sql(`update course_versions set status = 'published' where id = $1`, [room.versionId]);
    await expect(write([ids.single], 2)).rejects.toMatchObject({ code: 'course.version-published' });
  });
});

function text(words: string) {
  return { text: words, options: {}, unit: '', feedback: '' };
}
