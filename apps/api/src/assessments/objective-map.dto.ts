import { ApiProperty } from '@nestjs/swagger';
import { MAP_LINES, MAP_SIGNS, type MapLineKind, type MapSign, type ObjectiveMap } from '@tamkin/assessments';
import { inLanguage, type Language } from '@tamkin/kernel';

export class MappedTestDto {
  activityId: string;
  /** In the reader's language where there is one. */
  title: string;
  purpose: 'pre-test' | 'formative' | 'final';
}

export class AskedQuestionsDto {
  activityId: string;
  /** Chosen one by one. */
  fixed: number;
  drawn: number;
}

export class MapLineDto {
  /**
   * `objective`: one of the course. `other`: codes that are none of them, and banks of other courses. `none`: questions without a code.
   * `any`: drawn whatever the objective.
   */
  @ApiProperty({ enum: MAP_LINES })
  kind: MapLineKind;
  /** Of an objective of the course. */
  code: string | null;
  /** What that objective says, in the reader's language where it is written. */
  words: string | null;
  /** Codes in use that are no objective of the course. */
  codes: string[];
  /** In the bank of the course, archived ones apart. */
  questions: number;
  /** One entry per test, in the order of `tests`. */
  asked: AskedQuestionsDto[];
  /**
   * `unequal`: pre-test and final test do not ask the same number. `too-few`: not enough questions for both without asking one twice.
   * `not-asked`: there are tests, and none asks for it.
   */
  @ApiProperty({ enum: MAP_SIGNS, isArray: true })
  signs: MapSign[];
}

export class ObjectiveMapDto {
  courseCode: string;
  courseTitle: string;
  version: number;
  versionStatus: 'draft' | 'published';
  /** In the order of the course. */
  tests: MappedTestDto[];
  /** The objectives in their order, then what belongs to none. */
  lines: MapLineDto[];
}

export function toObjectiveMapDto({ course, tests, lines }: ObjectiveMap, language: Language): ObjectiveMapDto {
  return {
    courseCode: course.code,
    courseTitle: inLanguage(course.title, language),
    version: course.versionNumber,
    versionStatus: course.versionStatus,
    tests: tests.map(({ activityId, title, purpose }) => ({ activityId, title: inLanguage(title, language), purpose })),
    lines: lines.map(({ kind, code, words, codes, questions, asked, signs }) => ({
      ...{ kind, code, words: words && inLanguage(words, language), codes: [...codes], questions },
      asked: asked.map(({ activityId, fixed, drawn }) => ({ activityId, fixed, drawn })),
      signs: [...signs],
    })),
  };
}
