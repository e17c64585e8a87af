import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Id, Link } from '#isms/kernel/field-kinds/field.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { catalogueControl } from '../../../annex-a/catalogue-control.ts';
import { measure } from '../../risk-treatment/measure.ts';
import type { measureTest } from '../../risk-treatment/measure-test.ts';
import { risk } from '../risk.ts';
import { treatment } from '../../risk-treatment/treatment.ts';
import type { BarrierState } from './bow-tie-columns.ts';
import { measuresState, plannedState } from './barrier-state.ts';

/** The side of a barrier: between causes and event, or between event and consequences. */
export type Side = 'before' | 'after';

/** A barrier between a risk and its causes or its consequences. */
export interface Barrier {
  readonly link: Link;
  readonly kind: 'control' | 'measure' | 'treatment';
  /** The controls it is there for: itself, or those that a measure carries out. */
  readonly controls: readonly Stored<typeof catalogueControl>[];
  /** The sides on which it acts; empty if the catalogue does not say when it acts. */
  readonly sides: readonly Side[];
  readonly there: boolean;
  readonly state: BarrierState;
  /** The open treatment that introduces or improves it. */
  readonly treatment: Id<'treatment'> | undefined;
  readonly due: PlainDate | undefined;
}

type Known = Neighbourhood<
  typeof risk | typeof treatment | typeof measure | typeof measureTest | typeof catalogueControl
>;
type Plan = Stored<typeof treatment>;

const named = (field: 'controls' | 'measures', plans: readonly Plan[]) =>
  plans.flatMap(({ fields }): readonly string[] => fields[field] ?? []);

/**
 * Returns the barriers of a risk, present and planned: its measures, each once, then the controls that no measure
 * carries out, then the treatments that name neither. Planned ones come last.
 */
export function barriersOf(held: Stored<typeof risk>, s: Known): readonly Barrier[] {
  const plans = s.referring(treatment, 'risk', held.id);
  const done = plans.filter(({ fields }) => fields.doneOn !== undefined);
  const measuresToday = new Set([...(held.fields.measures ?? []), ...named('measures', done)]);
  const controlsToday = new Set([...(held.fields.controls ?? []), ...named('controls', done)]);
  const measures = inForce([...measuresToday, ...named('measures', plans)], (id) => s.get(measure, id));
  const controls = inForce([...controlsToday, ...named('controls', plans)], (id) =>
    s.get(catalogueControl, id),
  );
  const servedBy = (each: Stored<typeof measure>) =>
    controls.filter(({ id }) => each.fields.controls?.includes(id));
  // A measure that works today does not replace a control that is only planned.
  const carried = new Set(
    measures.flatMap((each) =>
      servedBy(each).filter(({ id }) => measuresToday.has(each.id) === controlsToday.has(id)),
    ),
  );
  const open = (field: 'controls' | 'measures', id: string) =>
    plans.find(({ fields }) => fields.doneOn === undefined && fields[field]?.includes(id));
  const found = [
    ...measures.map((each) =>
      measureBarrier(each, servedBy(each), measuresToday.has(each.id), open('measures', each.id), s),
    ),
    ...controls
      .filter((each) => !carried.has(each))
      .map((each) => controlBarrier(each, controlsToday.has(each.id), open('controls', each.id), s)),
    ...plans.filter(isBarrierItself).map((each) => treatmentBarrier(each, s)),
  ];
  return found.toSorted((a, b) => Number(b.there) - Number(a.there));
}

function measureBarrier(
  record: Stored<typeof measure>,
  named: readonly Stored<typeof catalogueControl>[],
  today: boolean,
  plan: Plan | undefined,
  s: Known,
): Barrier {
  const served = named.length > 0 ? named : servedAtAll(record, s);
  const due = plan?.fields.due ?? record.fields.due;
  const state = today ? measuresState([record], s) : undefined;
  return {
    link: { register: measure.key, id: record.id },
    kind: 'measure',
    controls: served,
    sides: sidesOf(served),
    there: state !== undefined,
    state: state ?? plannedState(due, s),
    treatment: plan?.id,
    due: plan || state === undefined ? due : undefined,
  };
}

/**
 * Returns the controls that a measure carries out, if the risk names none of them: those of the newer edition if there
 * are any.
 */
function servedAtAll({ fields }: Stored<typeof measure>, s: Known) {
  const all = inForce(fields.controls ?? [], (id) => s.get(catalogueControl, id));
  const current = all.filter(({ fields: { catalogue } }) => catalogue !== '2013');
  return current.length > 0 ? current : all;
}

function controlBarrier(
  record: Stored<typeof catalogueControl>,
  today: boolean,
  plan: Plan | undefined,
  s: Known,
): Barrier {
  const carriers = s.referring(measure, 'controls', record.id);
  const state = !today ? undefined : carriers.length === 0 ? 'no measure' : measuresState(carriers, s);
  return {
    link: { register: catalogueControl.key, id: record.id },
    kind: 'control',
    controls: [record],
    sides: sidesOf([record]),
    there: state !== undefined,
    state: state ?? plannedState(plan?.fields.due, s),
    treatment: plan?.id,
    due: plan?.fields.due,
  };
}

function treatmentBarrier({ id, fields: { option, due, doneOn } }: Plan, s: Known): Barrier {
  const isDone = doneOn !== undefined;
  return {
    link: { register: treatment.key, id },
    kind: 'treatment',
    controls: [],
    sides: option === 'avoid' ? ['before'] : option === 'share' ? ['after'] : [],
    there: isDone,
    state: isDone ? 'done' : plannedState(due, s),
    treatment: undefined,
    due: isDone ? undefined : due,
  };
}

// Retaining a risk adds no barrier.
const isBarrierItself = ({ fields: { option, controls = [], measures = [] } }: Plan): boolean =>
  option !== 'retain' && controls.length + measures.length === 0;

/**
 * Returns the sides of controls: preventive ones act before the event, detective and corrective ones after it. A
 * control may do both.
 */
function sidesOf(controls: readonly Stored<typeof catalogueControl>[]): readonly Side[] {
  const acts = new Set(controls.flatMap(({ fields }) => fields.acts ?? []));
  return [
    ...(acts.has('preventive') ? (['before'] as const) : []),
    ...(acts.has('detective') || acts.has('corrective') ? (['after'] as const) : []),
  ];
}

/** Checks whether a control puts a barrier on a side. */
export const actsOn = (side: Side, { fields: { acts = [] } }: Stored<typeof catalogueControl>): boolean =>
  side === 'before' ? acts.includes('preventive') : acts.includes('detective') || acts.includes('corrective');

const inForce = <T extends Stored>(
  ids: Iterable<string>,
  find: (id: string) => T | undefined,
): readonly T[] => [...new Set(ids)].flatMap((id) => find(id) ?? []).filter(({ retired }) => !retired);
