import { applyDecorators } from '@nestjs/common';
import { IsString, Matches, MaxLength } from 'class-validator';

/** A line of text without control characters and without the signs that markup is made of. */
export function PlainText(maxLength: number): PropertyDecorator {
  return applyDecorators(IsString(), MaxLength(maxLength), Matches(/^[^\p{Cc}<>]*$/u));
}
