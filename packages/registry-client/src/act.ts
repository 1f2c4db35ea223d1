/** What an institution can have the registry do by signing it. */
export const acts = [
  'publish',
  'check',
  'retire',
  'approve',
  'withdraw',
  'protect',
  'unprotect',
  'rollback',
  'pin',
  'unpin',
  'usage',
  'uses',
  'findings',
  'audit',
] as const;

export type Act = (typeof acts)[number];

/** The `typ` of a signed act: no other token passes for one. */
export const actType = 'passerelle-act+jwt';

/** How long before it is used, at most, an act may have been signed. */
export const actLifetimeSeconds = 300;

/** How far the clocks of an institution and the registry may be apart. */
export const clockSkewSeconds = 30;
