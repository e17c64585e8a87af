import type { ControlAttributes } from './control-attributes.ts';
import controls2013 from './controls-2013.json' with { type: 'json' };
import controls2022 from './controls-2022.json' with { type: 'json' };
import type { Edition } from './edition.ts';
import type { ControlRef, ControlRef2013, ControlRef2022 } from './refs.ts';

/** A chapter of the 2013 Annex A, such as `A.9`. */
export interface ControlDomain {
  readonly ref: string;
  readonly title: string;
}

/** A control objective of the 2013 Annex A, such as `A.9.2`; the 2022 edition has none. */
export interface ControlObjective {
  readonly ref: string;
  readonly domain: string;
  readonly title: string;
  /** What it aims at, in our own words. */
  readonly summary: string;
}

export type ThemeId = 'organisational' | 'people' | 'physical' | 'technological';

/** One of the four parts of the 2022 Annex A. */
export interface ControlTheme {
  readonly id: ThemeId;
  readonly ref: string;
  readonly title: string;
}

export interface ControlEntry2013 {
  readonly ref: ControlRef2013;
  readonly title: string;
  readonly objective: string;
  /** What it is about, in our own words. */
  readonly summary: string;
}

export interface ControlEntry2022 {
  readonly ref: ControlRef2022;
  readonly title: string;
  readonly theme: ThemeId;
  /** Other words by which people look for it, with commas between. */
  readonly alsoCalled?: string | undefined;
  /** What it is about, in our own words. */
  readonly summary: string;
  readonly attributes: ControlAttributes;
}

export interface Control2013 extends ControlEntry2013 {
  readonly edition: '2013';
  readonly domain: string;
}

export interface Control2022 extends ControlEntry2022 {
  readonly edition: '2022';
}

/** A control of Annex A of edition E. It is no requirement in itself: it is chosen, or excluded with a reason. */
export type Control<E extends Edition = Edition> = { '2013': Control2013; '2022': Control2022 }[E];

// Asserted, because JSON imports widen to string: data.test.ts holds every entry to these types (zod at load costs 25 ms).
const entries2013 = controls2013.controls as readonly ControlEntry2013[];
const entries2022 = controls2022.controls as readonly ControlEntry2022[];

/** The 14 domains of the 2013 Annex A, in its order. */
export const domains2013: readonly ControlDomain[] = controls2013.domains;

/** The 35 control objectives of the 2013 Annex A, in its order. */
export const objectives2013: readonly ControlObjective[] = controls2013.objectives;

/** The 4 themes of the 2022 Annex A, in its order. */
export const themes2022 = controls2022.themes as readonly ControlTheme[];

function domainOf(objective: string): string {
  const found = objectives2013.find((candidate) => candidate.ref === objective);
  if (!found) throw new Error(`The 2013 Annex A has no objective ${objective}.`);
  return found.domain;
}

const controls: { readonly [E in Edition]: readonly Control<E>[] } = {
  '2013': entries2013.map((entry) => ({ edition: '2013', ...entry, domain: domainOf(entry.objective) })),
  '2022': entries2022.map((entry) => ({ edition: '2022', ...entry })),
};
const byRef: { readonly [E in Edition]: ReadonlyMap<string, Control<E>> } = {
  '2013': new Map(controls['2013'].map((one) => [one.ref, one])),
  '2022': new Map(controls['2022'].map((one) => [one.ref, one])),
};

/** Every control of Annex A of an edition, in the standard's order. */
export function controlsOf<E extends Edition>(edition: E): readonly Control<E>[] {
  return controls[edition];
}

/** The control with this ref. */
export function control<E extends Edition>(edition: E, ref: ControlRef<E>): Control<E> {
  const found = findControl(edition, ref);
  if (!found) throw new Error(`Annex A of ISO/IEC 27001:${edition} has no control ${ref}.`);
  return found;
}

/** As `control`, for a ref that came from outside: undefined when the edition has no such control. */
export function findControl<E extends Edition>(edition: E, ref: string): Control<E> | undefined {
  return byRef[edition].get(ref);
}
