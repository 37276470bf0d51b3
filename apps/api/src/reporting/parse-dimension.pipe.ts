import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError } from '@tamkin/kernel';
import { DIMENSIONS, type Dimension } from '@tamkin/reporting';

/** A dimension in a path; another word leads nowhere. */
@Injectable()
export class ParseDimensionPipe implements PipeTransform<string, Dimension> {
  transform(value: string): Dimension {
    const found = DIMENSIONS.find((dimension) => dimension === value);
    if (!found) throw new DomainError('not-found', 'request.thing-not-found');
    return found;
  }
}
