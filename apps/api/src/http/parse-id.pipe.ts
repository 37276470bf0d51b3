import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError } from '@tamkin/kernel';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id in a path. One that cannot exist is not found, like one that does not. */
@Injectable()
export class ParseIdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!UUID.test(value)) throw new DomainError('not-found', 'request.thing-not-found');
    return value.toLowerCase();
  }
}
