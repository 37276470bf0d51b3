import type { ReusableModule } from '@tamkin/courses';
import { inLanguage, type Language } from '@tamkin/kernel';
import { IsUUID, ValidateIf } from 'class-validator';
import { sent } from '../http/given';

export class ReuseModuleDto {
  /** Made by the caller, so that sending it again makes no second one. */
  @ValidateIf(sent)
  @IsUUID()
  id?: string;

  /** A published module of another course. */
  @IsUUID()
  moduleId: string;
}

export class ReusableModuleDto {
  moduleId: string;
  title: string;
  courseId: string;
  code: string;
  courseTitle: string;
  number: number;
  activities: number;
  minutes: number;
}

export class ReusableModulesDto {
  items: ReusableModuleDto[];
}

export function toReusableModuleDto(module: ReusableModule, language: Language): ReusableModuleDto {
  const { title, courseTitle, ...facts } = module;
  return { ...facts, title: inLanguage(title, language), courseTitle: inLanguage(courseTitle, language) };
}
