/** The order of the libs: each row may use the rows above it. The check and the drawing are made from it. */
exports.LAYERS = [
  ['kernel'],
  ['config'],
  ['access', 'embedded-postgres'],
  ['database'],
  ['queue', 'i18n'],
  ['audit', 'files', 'mail', 'printing'],
  ['identity'],
  ['courses'],
  ['enrolments'],
  ['assessments', 'sessions'],
  ['certificates'],
  ['notifications', 'reporting'],
];
