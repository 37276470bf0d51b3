/** Beginnings of action names, as the filter offers them. */
export const ACTION_FAMILIES = [
  'person',
  'membership',
  'role',
  'invitation',
  'staff',
  'provider',
  'course',
  'cohort',
  'enrolment',
  'certificate',
  'message',
] as const;
