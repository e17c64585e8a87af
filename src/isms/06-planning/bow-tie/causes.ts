import type { Link } from '#isms/kernel/field.ts';
import type { Neighbourhood } from '#isms/kernel/reader.ts';
import type { Stored } from '#isms/kernel/record.ts';
import type { AnyRegister } from '#isms/kernel/register.ts';
import { risk } from '../risk.ts';
import { threat } from '../threat.ts';
import { vulnerability } from '../vulnerability.ts';

/** What brings a risk about, or lets it in. */
export interface Cause {
  readonly link: Link;
  readonly kind: 'threat' | 'vulnerability';
  /** For a weakness: those of the threats that make use of it, as the catalogue says; none where it says nothing of them. */
  readonly lets: readonly Link[];
  /** The controls that the catalogue names for it, if it names any. */
  readonly controls: readonly string[];
}

type Known = Neighbourhood<typeof threat | typeof vulnerability>;

const linkOf = ({ register, id }: Stored): Link => ({ register, id });

/** The threats of a risk and the weaknesses they come through. */
export function causesOf({ fields }: Stored<typeof risk>, s: Known): readonly Cause[] {
  const threats = distinct(fields.threats).flatMap((id) => s.get(threat, id) ?? []);
  const weaknesses = distinct(fields.vulnerabilities).flatMap((id) => s.get(vulnerability, id) ?? []);
  return [
    ...threats.map((each): Cause => ({
      link: linkOf(each),
      kind: 'threat',
      lets: [],
      controls: controlsNamedBy(each, threat),
    })),
    ...weaknesses.map((each): Cause => ({
      link: linkOf(each),
      kind: 'vulnerability',
      lets: threats.filter(({ id }) => each.fields.threats?.includes(id)).map(linkOf),
      controls: controlsNamedBy(each, vulnerability),
    })),
  ];
}

/** The controls that a record names, in whichever of its fields refer to them. */
export const controlsNamedBy = ({ fields }: Stored, register: AnyRegister): readonly string[] =>
  Object.entries(register.fields)
    .filter(([, { to }]) => to === 'catalogue-control')
    .flatMap(([name]) => [fields[name]].flat())
    .filter((id): id is string => typeof id === 'string');

/** The causes that the catalogue names one of these controls for; none where it says nothing of them. */
export const opposedBy = (controls: readonly Stored[], causes: readonly Cause[]): readonly Link[] =>
  causes.filter((cause) => controls.some(({ id }) => cause.controls.includes(id))).map(({ link }) => link);

const distinct = <T>(all: readonly T[] = []): readonly T[] => [...new Set(all)];
