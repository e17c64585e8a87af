import type { Verdict } from '#isms/kernel/declarations/verdict.ts';
import type { Rows } from '#server/contract/contract.ts';
import { isVerdict } from '../theme/verdict-look.ts';

/** What a verdict owes to people and to open nonconformities, beyond what records show. */
export interface BeyondRecords {
  readonly why: 'confirmed' | 'overruled' | 'lapsed' | 'capped';
  readonly computed: Verdict;
  readonly judged: Verdict | undefined;
  /** Ids of the nonconformities that are open against it: until they are dealt with, nothing lifts its verdict. */
  readonly open: readonly string[];
}

/** Why a verdict is not simply what records show, from a row of the view `conformity`; undefined where it is. */
export function beyondRecords(cells: Rows['rows'][number]['cells']): BeyondRecords | undefined {
  const verdict = (name: string): Verdict | undefined => (isVerdict(cells[name]) ? cells[name] : undefined);
  const [stands, computed = 'no data', judged] = ['verdict', 'computed', 'judged'].map(verdict);
  const open = ((cells['open'] ?? []) as readonly { readonly id: string }[]).map(({ id }) => id);
  const beyond = { computed, judged, open };
  if (open.length > 0) return { ...beyond, why: 'capped' };
  if (!judged) return undefined;
  if (typeof cells['because'] === 'string') return { ...beyond, why: 'lapsed' };
  if (stands === computed) return undefined;
  return { ...beyond, why: computed === 'needs a person' ? 'confirmed' : 'overruled' };
}
