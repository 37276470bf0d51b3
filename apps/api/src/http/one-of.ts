import { getSchemaPath } from '@nestjs/swagger';
import { Type } from 'class-transformer';

/** The classes of a union by the name that tells them apart. */
type Choices = Readonly<Record<string, new () => object>>;

/**
 * Reads a property as the class that its own `property` names, `kind` or `type`. What names none of them becomes `otherwise`,
 * which has to refuse it.
 */
export function TypeNamedBy(property: string, choices: Choices, otherwise: new () => object): PropertyDecorator {
  return Type(() => otherwise, {
    keepDiscriminatorProperty: true,
    discriminator: { property, subTypes: Object.entries(choices).map(([name, value]) => ({ name, value })) },
  });
}

/** The same for the contract: goes into `@ApiProperty`. */
export function oneOf(choices: Choices): { oneOf: { $ref: string }[] } {
  return { oneOf: Object.values(choices).map((model) => ({ $ref: getSchemaPath(model) })) };
}
