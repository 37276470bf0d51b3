import type { ValueTransformer } from 'typeorm';

/** `numeric` comes back from PostgreSQL as text; ours are small enough for a number. */
export const decimal: ValueTransformer = {
  to: (value: number | null | undefined) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

/** `bigint` comes back as text; ours stay below 2^53. */
export const wholeNumber: ValueTransformer = decimal;
