/** Whom courses are for; the codes of the API. */
export const AUDIENCES = ['fsp', 'bdsp', 'managers', 'trainers'] as const;
export type Audience = (typeof AUDIENCES)[number];

export function audienceOf(value: string): Audience | undefined {
  return AUDIENCES.find((audience) => audience === value);
}
