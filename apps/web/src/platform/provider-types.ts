/** What kinds of provider there are, in the order in which they are offered; words stand in each feature's locale file. */
export const PROVIDER_TYPES = [
  'bank',
  'mfi_assoc',
  'mfi_company',
  'guarantee_fund',
  'women_assoc',
  'local_assoc',
  'public_pre_post',
  'chamber_employer',
  'private_bds',
  'coop_union',
  'intl_org',
  'sector_centre',
] as const;
