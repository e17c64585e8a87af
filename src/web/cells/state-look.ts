import type { Verdict } from '#isms/kernel/declarations/verdict.ts';

/** How a computed state looks: fulfilled, broken, halfway, not begun, waiting for a person, or out of scope. */
export type StateLook = 'stands' | 'broken' | 'partly' | 'open' | 'asks' | 'outside';

// The computed states that declarations use. A state that is not listed is shown as plain text, so a new one never gets
// a wrong mark.
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
  implemented: 'stands',
  reached: 'stands',
  fresh: 'stands',
  examined: 'stands',
  passed: 'stands',
  satisfactory: 'stands',
  'in time': 'stands',
  'on target': 'stands',
  concluded: 'stands',
  closed: 'stands',
  scored: 'stands',

  'partly met': 'partly',
  'under way': 'partly',
  'to accept': 'partly',
  planned: 'partly',
  running: 'partly',
  frozen: 'partly',
  'in review': 'partly',
  partial: 'partly',
  learning: 'partly',
  departed: 'partly',
  'running out': 'partly',
  weakens: 'partly',
  partly: 'partly',
  'passed with gaps': 'partly',
  conditions: 'partly',
  inconclusive: 'partly',
  pending: 'partly',
  scheduled: 'partly',
  warning: 'partly',
  'taken up': 'partly',
  plan: 'partly',
  act: 'partly',
  judge: 'partly',
  close: 'partly',

  'not met': 'broken',
  void: 'broken',
  expired: 'broken',
  'approval void': 'broken',
  'not approved': 'broken',
  'acceptance void': 'broken',
  'acceptance expired': 'broken',
  overstepped: 'broken',
  exceeded: 'broken',
  overdue: 'broken',
  missed: 'broken',
  failed: 'broken',
  rejected: 'broken',
  failing: 'broken',
  gap: 'broken',
  stale: 'broken',
  fails: 'broken',
  unsatisfactory: 'broken',
  late: 'broken',
  'off target': 'broken',
  ineffective: 'broken',

  none: 'open',
  'no data': 'open',
  'not scored': 'open',
  draft: 'open',
  'not tested': 'open',
  'not implemented': 'open',
  'no measure': 'open',
  undated: 'open',
  missing: 'open',
  'to plan': 'open',
  open: 'open',
  waiting: 'open',
  correct: 'open',
  decide: 'open',
  'no reading': 'open',

  withdrawn: 'outside',
  'not applicable': 'outside',
  excluded: 'outside',
  superseded: 'outside',
  dropped: 'outside',
  noted: 'outside',
  'not required': 'outside',
  'no target': 'outside',

  'needs a person': 'asks',
  asks: 'asks',
};

export const stateLook = (state: string): StateLook | undefined =>
  Object.hasOwn(looks, state) ? looks[state] : undefined;

// The marks of the dashboard, so that people learn them only once.
const marks: Readonly<Record<StateLook, Verdict>> = {
  stands: 'met',
  broken: 'not met',
  partly: 'partly met',
  open: 'no data',
  asks: 'needs a person',
  outside: 'not applicable',
};

/** Returns the verdict whose mark a state is drawn with. */
export const markOf = (look: StateLook): Verdict => marks[look];
