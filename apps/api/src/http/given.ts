/** For `@ValidateIf`: `null` says that there is none and is not looked at further. */
export const given = (_: object, value: unknown): boolean => value !== null;

/** For `@ValidateIf`: it may be left out, and `null` is not leaving it out. */
export const sent = (_: object, value: unknown): boolean => value !== undefined;
