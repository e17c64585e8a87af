/** How a state the system computed is to be seen: it stands, it is broken, halfway, not begun, or waits for a person. */
export type StateLook = 'stands' | 'broken' | 'partly' | 'open' | 'asks';

// The words that declarations use for computed states. One that is not here is shown as quiet text, so a new one is never
// shown wrongly.
const looks: Readonly<Record<string, StateLook>> = {
  met: 'stands',
  'in force': 'stands',
  approved: 'stands',
  published: 'stands',
  accepted: 'stands',
  acceptable: 'stands',
  done: 'stands',
  effective: 'stands',
  current: 'stands',

  'partly met': 'partly',
  planned: 'partly',
  'in review': 'partly',

  'not met': 'broken',
  void: 'broken',
  expired: 'broken',
  'approval void': 'broken',
  'to be treated': 'broken',
  overdue: 'broken',
  missed: 'broken',
  failed: 'broken',
  rejected: 'broken',

  none: 'open',
  'no data': 'open',
  'not scored': 'open',
  draft: 'open',
  withdrawn: 'open',
  'not applicable': 'open',

  'needs a person': 'asks',
};

export const stateLook = (state: string): StateLook | undefined =>
  Object.hasOwn(looks, state) ? looks[state] : undefined;
