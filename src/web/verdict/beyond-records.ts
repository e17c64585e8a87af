import type { Verdict } from '#isms/kernel/declarations/verdict.ts';
import type { Rows } from '#server/contract/contract.ts';
import { isVerdict } from '../theme/verdict-look.ts';

/** The influence of people and open nonconformities on a verdict, beyond what records show. */
export interface BeyondRecords {
  readonly why: 'confirmed' | 'overruled' | 'lapsed' | 'capped';
  readonly computed: Verdict;
  readonly judged: Verdict | undefined;
  /** Ids of the open nonconformities against it: until they are closed, they limit its verdict. */
  readonly open: readonly string[];
}

/**
 * Returns why a verdict differs from what records show, from a row of the view `conformity`; undefined if it does not.
 */
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
