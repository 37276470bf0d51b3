/** For `@ValidateIf`: `null` says that there is none and is not looked at further. */
export const given = (_: object, value: unknown): boolean => value !== null;
