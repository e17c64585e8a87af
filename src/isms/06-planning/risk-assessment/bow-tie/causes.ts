import type { Id, Link } from '#isms/kernel/field-kinds/field.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { catalogueControl } from '../../../annex-a/catalogue-control.ts';
import { seenFrom } from '../../statement-of-applicability/necessary-controls.ts';
import { risk } from '../risk.ts';
import { threat } from '../threat.ts';
import { vulnerability } from '../vulnerability.ts';

/** A cause of a risk: a threat, or a vulnerability that it exploits. */
export interface Cause {
  readonly link: Link;
  readonly kind: 'threat' | 'vulnerability';
  /**
   * For a vulnerability: those of the risk's threats that exploit it according to the catalogue; empty if it does not
   * say.
   */
  readonly lets: readonly Link[];
  /** The controls that the catalogue names for it, if any. */
  readonly controls: readonly Id<'catalogue-control'>[];
}

type Known = Neighbourhood<typeof threat | typeof vulnerability>;

const linkOf = ({ register, id }: Stored): Link => ({ register, id });

/** Returns the threats of a risk and the vulnerabilities they exploit. */
export function causesOf({ fields }: Stored<typeof risk>, s: Known): readonly Cause[] {
  const threats = distinct(fields.threats).flatMap((id) => s.get(threat, id) ?? []);
  const weaknesses = distinct(fields.vulnerabilities).flatMap((id) => s.get(vulnerability, id) ?? []);
  return [
    ...threats.map((each): Cause => ({
      link: linkOf(each),
      kind: 'threat',
      lets: [],
      controls: each.fields.controls ?? [],
    })),
    ...weaknesses.map((each): Cause => ({
      link: linkOf(each),
      kind: 'vulnerability',
      lets: threats.filter(({ id }) => each.fields.threats?.includes(id)).map(linkOf),
      controls: each.fields.controls ?? [],
    })),
  ];
}

/**
 * Returns the causes for which the catalogue names one of these controls; empty if it names none. The catalogue names
 * controls of 2022, so those of 2013 count by their successors.
 */
export const opposedBy = (
  controls: readonly Stored<typeof catalogueControl>[],
  causes: readonly Cause[],
): readonly Link[] => {
  const named = new Set(controls.flatMap((each) => [each.id, ...seenFrom('2022', each)]));
  return causes.filter((cause) => cause.controls.some((id) => named.has(id))).map(({ link }) => link);
};

const distinct = <T>(all: readonly T[] = []): readonly T[] => [...new Set(all)];
