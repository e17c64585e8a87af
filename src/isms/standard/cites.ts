import type { Edition } from './edition.ts';
import type { ControlRef2013, ControlRef2022, RequirementRef2013, RequirementRef2022 } from './refs.ts';

type Cited = Readonly<Partial<Record<Edition, readonly string[]>>>;

/** The requirements a rule answers, by edition. A ref the edition does not have does not compile. */
export const cites = (refs: {
  readonly '2013'?: readonly RequirementRef2013[];
  readonly '2022'?: readonly RequirementRef2022[];
}): Cited => refs;

/** The same refs in both editions. */
export const citesBoth = (...refs: readonly (RequirementRef2013 & RequirementRef2022)[]): Cited => ({
  '2013': refs,
  '2022': refs,
});

/** The controls of Annex A whose operation a rule judges, by edition; they share no numbers, so each is named. */
export const controls = (refs: {
  readonly '2013'?: readonly ControlRef2013[];
  readonly '2022'?: readonly ControlRef2022[];
}): Cited => refs;
