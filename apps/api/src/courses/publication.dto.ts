import type { PublicationProblem } from '@tamkin/courses';
import { isLanguage, type Language } from '@tamkin/kernel';
import { IsInt, IsUUID } from 'class-validator';

export class PublishCourseDto {
  /** The draft to publish; publishing it again changes nothing. */
  @IsUUID()
  versionId: string;

  @IsInt()
  revision: number;
}

export class CoursePublishedDto {
  versionId: string;
}

export class PublicationProblemDto {
  /** Stable; `message` says it in words. */
  code: string;
  message: string;
  activityId: string | null;
  language: Language | null;
  /** `false`: worth knowing, does not prevent publication. */
  blocking: boolean;
}

export class PublicationProblemsDto {
  items: PublicationProblemDto[];
}

export function toPublicationProblemDto(problem: PublicationProblem, message: string): PublicationProblemDto {
  const { code, activityId = null, language, blocking = true } = problem;
  return { code, message, activityId, language: isLanguage(language) ? language : null, blocking };
}
