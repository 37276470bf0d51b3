import { Injectable, type PipeTransform } from '@nestjs/common';
import { isLanguage, notFound, type Language } from '@tamkin/kernel';

/** A language in a path. One the product does not speak has nothing below it. */
@Injectable()
export class ParseLanguagePipe implements PipeTransform<string, Language> {
  transform(value: string): Language {
    if (!isLanguage(value)) throw notFound('activity');
    return value;
  }
}
