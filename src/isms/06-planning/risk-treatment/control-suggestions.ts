import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Neighbourhood, Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { Edition } from '#isms/standard/edition.ts';
import { catalogueControl } from '../../annex-a/catalogue-control.ts';
import { applicability } from '../statement-of-applicability/applicability.ts';
import { traitsOf, type Traits } from './control-traits.ts';
import type { Property } from '../assets/information-properties.ts';
import { measure } from './measure.ts';
import { seenFrom } from '../statement-of-applicability/necessary-controls.ts';
import { riskMethod } from '../risk-method/risk-method.ts';
import { risk } from '../risk-assessment/risk.ts';
import { threat } from '../risk-assessment/threat.ts';
import { treatment } from './treatment.ts';
import { vulnerability } from '../risk-assessment/vulnerability.ts';

/** The registers to read for suggestions of controls. */
export const suggestionReads = [
  risk,
  threat,
  vulnerability,
  catalogueControl,
  riskMethod,
  treatment,
  measure,
  applicability,
] as const;

type Reading = (typeof suggestionReads)[number];
type Risk = Stored<typeof risk>;
type ControlId = Id<'catalogue-control'>;

/** The states of a suggested control, the most useful to add first. The last three are settled for the risk. */
export const suggestionStates = {
  open: 'Not there yet',
  planned: 'A measure is planned or partly there',
  implemented: 'Implemented, but not named for this risk',
  excluded: 'Excluded in the Statement of Applicability',
  treatment: 'In a treatment of this risk',
  existing: 'Holds the risk down already',
} as const;

type SuggestionState = keyof typeof suggestionStates;

/** The score that drives the level of a risk. */
export const drives = {
  likelihood: 'Driven by how likely it is',
  impact: 'Driven by how severe it is',
  both: 'Driven by both alike',
} as const;

export interface Suggestion {
  readonly control: ControlId;
  readonly threats: readonly Id<'threat'>[];
  readonly vulnerabilities: readonly Id<'vulnerability'>[];
  readonly traits: Traits | undefined;
  /** The properties at risk that it protects. */
  readonly protects: readonly Property[];
  /**
   * Whether it acts on what drives the risk: it prevents if that is the likelihood, and detects or limits if it is the
   * impact.
   */
  readonly fits: boolean;
  readonly stands: SuggestionState;
  /** The share of the risk's threats and vulnerabilities that it covers, in per cent. */
  readonly covers: number;
}

/** Returns which of the two scores is higher on its scale. */
export function driverOf({ fields }: Risk, s: Neighbourhood<typeof riskMethod>): keyof typeof drives {
  const scales = s.get(riskMethod, fields.method)?.fields;
  const [likelihood, impact] = [
    heightOn(scales?.likelihoodScale, fields.likelihood),
    heightOn(scales?.impactScale, fields.impact),
  ];
  if (likelihood === impact) return 'both';
  return likelihood > impact ? 'likelihood' : 'impact';
}

const heightOn = (scale: readonly unknown[] = [], step = 0): number =>
  scale.length === 0 ? 0 : step / scale.length;

/**
 * Returns controls that may help with a risk, of an edition and the organisation's own, the best first: those that its
 * threats and vulnerabilities name, and those that protect only properties at risk. Settled ones come last.
 */
export function suggestionsFor(from: Risk, edition: Edition, s: Reader<Reading>): readonly Suggestion[] {
  const named = namedFor(from, edition, s);
  const { threats = [], vulnerabilities = [], properties: lost = [] } = from.fields;
  const causes = threats.length + vulnerabilities.length;
  const [driver, stands] = [driverOf(from, s), stateFor(from, edition, s)];
  return s
    .all(catalogueControl)
    .flatMap((control): readonly Suggestion[] => {
      const by = named.get(control.id);
      const traits = traitsOf(control);
      const protects = (traits?.protects ?? []).filter((each) => lost.includes(each));
      const isBeside = traits !== undefined && lost.length > 0 && protects.length === 0;
      const isOfEdition = control.fields.catalogue === edition;
      const isMadeFor = isOfEdition && traits !== undefined && isOnlyFor(traits.protects, lost);
      if (isBeside || !(by || isMadeFor)) return [];
      const { threats = [], vulnerabilities = [] } = by ?? {};
      const covers =
        causes === 0 ? 0 : Math.round((100 * (threats.length + vulnerabilities.length)) / causes);
      const fits = driver === 'both' || (traits?.acts ?? []).some((act) => actsOn[act] === driver);
      return [
        {
          control: control.id,
          threats,
          vulnerabilities,
          traits,
          protects,
          fits,
          covers,
          stands: stands(control.id),
        },
      ];
    })
    .toSorted(byUse);
}

const actsOn = { Preventive: 'likelihood', Detective: 'impact', Corrective: 'impact' } as const;

/** Checks whether a control protects only properties at risk. If all properties are at risk, this means nothing. */
const isOnlyFor = (protects: readonly Property[], lost: readonly Property[]): boolean =>
  lost.length < 3 && protects.length > 0 && protects.every((each) => lost.includes(each));

const order = Object.keys(suggestionStates);
const settled: ReadonlySet<SuggestionState> = new Set(['excluded', 'treatment', 'existing']);
const byUse = (a: Suggestion, b: Suggestion): number =>
  Number(settled.has(a.stands)) - Number(settled.has(b.stands)) ||
  b.covers - a.covers ||
  order.indexOf(a.stands) - order.indexOf(b.stands) ||
  Number(b.fits) - Number(a.fits) ||
  b.protects.length / (b.traits?.protects.length ?? 1) - a.protects.length / (a.traits?.protects.length ?? 1);

interface Causes {
  readonly threats: Id<'threat'>[];
  readonly vulnerabilities: Id<'vulnerability'>[];
}

/** Returns, for each control, the threats and vulnerabilities of the risk that name it, in terms of an edition. */
function namedFor({ fields }: Risk, edition: Edition, s: Reader<Reading>): ReadonlyMap<ControlId, Causes> {
  const found = new Map<ControlId, Causes>();
  const enter = (controls: readonly ControlId[] = [], kind: keyof Causes, id: string): void => {
    for (const control of new Set(controls.flatMap((each) => fromEdition(each, edition, s)))) {
      const causes = found.get(control) ?? { threats: [], vulnerabilities: [] };
      causes[kind].push(id);
      found.set(control, causes);
    }
  };
  for (const id of fields.threats ?? []) enter(s.get(threat, id)?.fields.controls, 'threats', id);
  for (const id of fields.vulnerabilities ?? [])
    enter(s.get(vulnerability, id)?.fields.controls, 'vulnerabilities', id);
  return found;
}

function fromEdition(
  id: ControlId,
  edition: Edition,
  s: Neighbourhood<typeof catalogueControl>,
): readonly ControlId[] {
  const control = s.get(catalogueControl, id);
  return control && !control.retired ? seenFrom(edition, control) : [];
}

/** Returns a function that finds the state of a control for a risk. Its counterparts of the other edition count too. */
function stateFor(from: Risk, edition: Edition, s: Reader<Reading>): (control: ControlId) => SuggestionState {
  const seen = (ids: readonly ControlId[] = []): ReadonlySet<ControlId> =>
    new Set(ids.flatMap((each) => fromEdition(each, edition, s)));
  const existing = seen(from.fields.controls);
  const treated = seen(
    s.referring(treatment, 'risk', from.id).flatMap(({ fields }) => fields.controls ?? []),
  );
  return (control) => {
    if (existing.has(control)) return 'existing';
    if (treated.has(control)) return 'treatment';
    const measures = s.referring(measure, 'controls', control).map(({ fields }) => fields.status);
    if (measures.includes('implemented')) return 'implemented';
    const decided = s.referring(applicability, 'control', control).map(({ fields }) => fields.applicable);
    if (decided.includes('no') && !decided.includes('yes')) return 'excluded';
    return measures.length > 0 ? 'planned' : 'open';
  };
}
