import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { Translator } from '@tamkin/i18n';
import { LANGUAGES, type LocalisedText, type OperationContext } from '@tamkin/kernel';
import type { SurveyQuestion } from './survey.entity';
import { SurveyRepository } from './survey.repository';

/** Questions to start a survey from. */
export interface SurveyTemplate {
  /** Name of one of ours, or the id of the survey activity it is taken from. */
  readonly id: string;
  readonly name: LocalisedText;
  readonly questions: readonly SurveyQuestion[];
}

type Shape = Pick<SurveyQuestion, 'key' | 'type' | 'mandatory'>;

const scale = (key: string): Shape => ({ key, type: 'scale', mandatory: true });
const open = (key: string): Shape => ({ key, type: 'text', mandatory: false });

/** At the end of the training (Kirkpatrick level 1) and some weeks later (level 3); their words stand in the locales. */
const OURS: Readonly<Record<string, readonly Shape[]>> = {
  satisfaction: [scale('s1'), scale('s2'), scale('s3'), scale('s4'), scale('s5'), scale('s6'), open('s7')],
  application: [scale('a1'), open('a2'), open('a3'), scale('a4'), open('a5')],
};

/** Surveys to start from: ours, then those of the published courses. */
@Injectable()
export class SurveyTemplates {
  constructor(
    private readonly surveys: SurveyRepository,
    private readonly translator: Translator,
  ) {}

  async list(ctx: OperationContext): Promise<SurveyTemplate[]> {
    requireScope(ctx, 'courses.author');
    const ours = Object.entries(OURS).map(([id, shapes]) => ({
      id,
      name: this.inAllLanguages(`${id}.name`),
      questions: shapes.map((shape) => ({ ...shape, text: this.inAllLanguages(`${id}.${shape.key}`) })),
    }));
    return [...ours, ...(await this.surveys.published(ctx))];
  }

  private inAllLanguages(key: string): LocalisedText {
    const words = LANGUAGES.map(
      (language) => [language, this.translator.text(language, 'assessments', `surveyTemplates.${key}`)] as const,
    );
    return Object.fromEntries(words);
  }
}
