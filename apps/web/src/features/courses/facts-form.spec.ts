import type { CourseDraftDto } from '@tamkin/api-client';
import { changeOf, factsOf, wrongNumber } from './facts-form';

const draft: CourseDraftDto = {
  courseId: 'c',
  versionId: 'v',
  code: 'C1',
  number: 1,
  revision: 4,
  baseLanguage: 'fr',
  languages: ['fr', 'ar'],
  title: { fr: 'Titre', ar: 'عنوان' },
  summary: { fr: 'Résumé' },
  objectives: [{ fr: 'Un', ar: 'واحد' }, { fr: 'Deux' }],
  audience: ['fsp'],
  onlineMinutes: 90,
  faceToFaceMinutes: 240,
  rules: {
    attendancePercent: 80,
    mandatoryModulesPercent: 100,
    finalTestPercent: null,
    observationPercent: null,
    actionPlanRequired: true,
  },
  published: false,
  archived: false,
  modules: [],
};

it('brings back what it was given', () => {
  const { revision, languages, title, summary, objectives, audience, onlineMinutes, faceToFaceMinutes, rules } = draft;
  expect(changeOf(factsOf(draft), 4)).toEqual({
    ...{ revision, languages, title, summary, objectives, audience, onlineMinutes, faceToFaceMinutes, rules },
  });
});

it('reads hours with a comma and drops empty lines', () => {
  const values = { ...factsOf(draft), onlineHours: '2,5', objectives: { fr: 'Un\n\n', ar: '', en: '' } };
  expect(changeOf(values, 1)).toMatchObject({ onlineMinutes: 150, objectives: [{ fr: 'Un' }] });
});

it('finds numbers that cannot be', () => {
  const values = { ...factsOf(draft), onlineHours: 'deux', attendance: '120', finalTest: '' };
  expect(Object.keys(wrongNumber(values, 'x')).sort()).toEqual(['attendance', 'finalTest', 'onlineHours']);
});
