import type { Edition } from './edition.ts';
import type { RequirementRef2013, RequirementRef2022 } from './refs.ts';

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
