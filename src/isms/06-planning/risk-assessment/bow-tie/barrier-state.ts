import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { lastTestOf, type measure } from '../../risk-treatment/measure.ts';
import type { measureTest } from '../../risk-treatment/measure-test.ts';
import type { BarrierState } from './bow-tie-columns.ts';

type Here = Extract<BarrierState, 'in place' | 'failing' | 'not tested' | 'partial'>;

const worstFirst: readonly Here[] = ['failing', 'partial', 'not tested', 'in place'];

/**
 * Returns the state of several measures together, by the weakest of them; undefined while none of them has begun to
 * work.
 */
export function measuresState(
  measures: readonly Stored<typeof measure>[],
  s: Neighbourhood<typeof measureTest>,
): Here | undefined {
  const states = measures.map((each) => stateOf(each, s));
  const begun = states.filter((state) => state !== undefined);
  if (begun.length === 0) return undefined;
  const worst = worstFirst.find((state) => begun.includes(state));
  return worst !== 'failing' && begun.length < states.length ? 'partial' : worst;
}

function stateOf(record: Stored<typeof measure>, s: Neighbourhood<typeof measureTest>): Here | undefined {
  const { status } = record.fields;
  if (status === 'planned' || status === 'not implemented') return undefined;
  const result = lastTestOf(record, s)?.result;
  if (result === 'failed') return 'failing';
  if (status === 'partial') return 'partial';
  return result === 'passed' ? 'in place' : 'not tested';
}

/** Returns the state of something planned: late once its due day has passed. */
export const plannedState = (
  due: PlainDate | undefined,
  { asOf }: Pick<Neighbourhood, 'asOf'>,
): 'planned' | 'late' => (due !== undefined && due < asOf ? 'late' : 'planned');
