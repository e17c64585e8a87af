import type { Verdict } from '#isms/kernel/verdict.ts';

/** How a state the system computed is to be seen: it stands, is broken, halfway, not begun, waits for a person, or is beside the point. */
export type StateLook = 'stands' | 'broken' | 'partly' | 'open' | 'asks' | 'outside';

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
  'in place': 'stands',

  'partly met': 'partly',
  planned: 'partly',
  'in review': 'partly',
  'to be treated': 'partly',

  'not met': 'broken',
  void: 'broken',
  expired: 'broken',
  'approval void': 'broken',
  overdue: 'broken',
  missed: 'broken',
  failed: 'broken',
  rejected: 'broken',
  failing: 'broken',

  none: 'open',
  'no data': 'open',
  'not scored': 'open',
  draft: 'open',
  'not tested': 'open',

  withdrawn: 'outside',
  'not applicable': 'outside',
  excluded: 'outside',

  'needs a person': 'asks',
};

export const stateLook = (state: string): StateLook | undefined =>
  Object.hasOwn(looks, state) ? looks[state] : undefined;

// The marks of the board, so that one learns them once.
const marks: Readonly<Record<StateLook, Verdict>> = {
  stands: 'met',
  broken: 'not met',
  partly: 'partly met',
  open: 'no data',
  asks: 'needs a person',
  outside: 'not applicable',
};

/** The verdict whose mark a state is drawn with. */
export const markOf = (look: StateLook): Verdict => marks[look];
