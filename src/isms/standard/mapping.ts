import clauseMapping from './clause-mapping.json' with { type: 'json' };
import controlMapping from './control-mapping.json' with { type: 'json' };
import { type Control, findControl } from './controls.ts';
import { type Edition, type OtherEdition, otherEdition } from './edition.ts';
import type {
  ControlRef,
  ControlRef2013,
  ControlRef2022,
  RequirementRef,
  RequirementRef2013,
  RequirementRef2022,
} from './refs.ts';
import { type Requirement, findRequirement } from './requirements.ts';

/** The same duty in both editions, maybe under another number. */
export interface EqualPair {
  readonly relation: 'equal';
  readonly ref2013: RequirementRef2013;
  readonly ref2022: RequirementRef2022;
  readonly renumbered: boolean;
}

/** Wording or reach differs between the editions. */
export interface ChangedPair {
  readonly relation: 'changed';
  readonly ref2013: RequirementRef2013;
  readonly ref2022: RequirementRef2022;
  readonly renumbered: boolean;
  /** True when somebody may have to do something about the difference. */
  readonly substantive: boolean;
  readonly note: string;
}

/** In the 2022 edition only. */
export interface NewPair {
  readonly relation: 'new';
  readonly ref2013: null;
  readonly ref2022: RequirementRef2022;
  readonly amendment?: string;
  readonly note: string;
}

/** In the 2013 edition only. */
export interface RemovedPair {
  readonly relation: 'removed';
  readonly ref2013: RequirementRef2013;
  readonly ref2022: null;
  readonly note: string;
}

/** A requirement of 2013 beside one of 2022; the relation reads from 2013 to 2022. */
export type RequirementPair = EqualPair | ChangedPair | NewPair | RemovedPair;

/** What a requirement corresponds to in the other edition; null where that edition does not ask for it. */
export interface RequirementCounterpart<E extends Edition = Edition> {
  readonly requirement: Requirement<OtherEdition<E>> | null;
  readonly pair: RequirementPair;
}

/** Where a control of 2022 comes from, as in ISO/IEC 27002:2022 Annex B. */
export interface ControlOrigin {
  readonly ref: ControlRef2022;
  readonly kind: 'one-to-one' | 'merged' | 'new';
  readonly from2013: readonly ControlRef2013[];
  /** The title its one predecessor had in 2013, where that differs from today's. */
  readonly renamedFrom?: string;
}

// Asserted, because JSON imports widen to string: data.test.ts holds every entry to these types (zod at load costs 25 ms).

/** Every pair of requirements. A requirement can stand in more than one: 2022 `8.1 [processes]` takes in two of 2013. */
export const requirementPairs = clauseMapping.mapping as readonly RequirementPair[];

/** The origin of each control of 2022, in the standard's order. */
export const controlOrigins = controlMapping.mapping as readonly ControlOrigin[];

const controlPairs = controlOrigins.flatMap((row) =>
  row.from2013.map((from) => ({ '2013': from, '2022': row.ref })),
);

const refIn = { '2013': 'ref2013', '2022': 'ref2022' } as const;

// Rules ask for the counterparts of every row of every checklist.
const requirementPairsOf = byEdition((edition) =>
  Map.groupBy(requirementPairs, (pair) => pair[refIn[edition]]),
);
const controlPairsOf = byEdition((edition) => Map.groupBy(controlPairs, (pair) => pair[edition]));

function byEdition<T>(of: (edition: Edition) => T): Readonly<Record<Edition, T>> {
  return { '2013': of('2013'), '2022': of('2022') };
}

/** What became of a requirement of 2013, or where one of 2022 comes from: at least one answer for each. */
export function requirementCounterparts<E extends Edition>(
  edition: E,
  ref: RequirementRef<E>,
): readonly RequirementCounterpart<E>[] {
  const other = otherEdition(edition);
  return (requirementPairsOf[edition].get(ref) ?? []).map((pair) => {
    const there = pair[refIn[other]];
    return { requirement: (there && findRequirement(other, there)) ?? null, pair };
  });
}

/** Where a control of 2022 comes from. */
export function controlOrigin(ref: ControlRef2022): ControlOrigin {
  const found = controlOrigins.find((row) => row.ref === ref);
  if (!found) throw new Error(`Control ${ref} of the 2022 Annex A is not mapped.`);
  return found;
}

/** The controls of the other edition that a control corresponds to; none for a control that 2022 brought in. */
export function controlCounterparts<E extends Edition>(
  edition: E,
  ref: ControlRef<E>,
): readonly Control<OtherEdition<E>>[] {
  const other = otherEdition(edition);
  return (controlPairsOf[edition].get(ref) ?? []).flatMap((pair) => findControl(other, pair[other]) ?? []);
}

/** A control of either edition as 2022 has it: itself, or what it corresponds to there; none for a ref the edition lacks. */
export function controlsIn2022(edition: Edition, ref: string): readonly Control<'2022'>[] {
  if (edition === '2022') return [findControl('2022', ref) ?? []].flat();
  const known = findControl('2013', ref);
  return known ? controlCounterparts('2013', known.ref) : [];
}
