import { textsWithoutRule, type Finding, type FindingTexts } from '../declarations/finding.ts';
import type { Catalogue } from '../declarations/catalogue.ts';
import type { MayName } from '../declarations/label.ts';
import type { NamedFindingMessage, GroupedFinding } from '../declarations/finding-text.ts';
import { messageOf } from './finding-message.ts';
import { pluralText } from './plural-text.ts';
import { namingRecords } from './record-names.ts';
import type { Neighbourhood } from '../declarations/reader.ts';
import { isJudged, type Rule } from '../declarations/rule.ts';
import { lookUp, type Snapshot } from '../snapshot/snapshot.ts';
import { inline, render } from '../values/message-template.ts';

/** The part of an inquiry that texts of findings need. */
interface Source {
  readonly catalogue: Catalogue;
  readonly snapshot: Snapshot;
  readonly reader: Neighbourhood;
  judged(rule: Rule): number;
}

interface Telling {
  /** Decides which records may appear with their labels; all, if absent. */
  readonly mayName?: MayName;
  /**
   * Set if these are only some of the findings, such as those of one person, so that the population does not fit them.
   */
  readonly isShare?: true;
}

const mostSampled = 3;

/** Returns findings as text, where equal findings of several records with the same cause become one. */
export function groupedFindings(
  inquiry: Source,
  findings: readonly Finding[],
  { isShare, ...reading }: Telling = {},
): readonly GroupedFinding[] {
  return alikeFindings(findings).map((alike) => {
    const [first] = alike as readonly [Finding];
    const records = [...new Map(alike.map((each) => [each.record, each])).values()];
    if (records.length < 2)
      return { findings: alike, population: undefined, ...messageOf(inquiry, first, reading) };
    const population = isShare ? undefined : populationOf(inquiry, records);
    return { findings: alike, population, ...messageOfSeveral(inquiry, records, population, reading) };
  });
}

/**
 * Groups findings that are reported as one: those with the same key and cause, about more than one record. Findings
 * about open nonconformities are never grouped.
 */
export function alikeFindings(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = Map.groupBy(
    findings,
    ({ rule, key, primary, record, cause }) =>
      `${rule} ${key} ${primary} ${record === undefined} ${cause?.ref} ${cause?.finding.rule} ${cause?.finding.key}`,
  );
  return [...groups.values()].flatMap((alike) => {
    const isSeveral =
      alike[0]?.rule !== '' &&
      alike.some(({ record }) => record !== undefined && record !== alike[0]?.record);
    return isSeveral ? [alike] : alike.map((each) => [each]);
  });
}

/** Returns how many records a rule judges, or undefined if some findings are about other records. */
function populationOf(inquiry: Source, findings: readonly Finding[]): number | undefined {
  const rule = inquiry.catalogue.rules.get(findings[0]?.rule ?? '');
  return rule && findings.every((each) => isAmong(inquiry, rule, each)) ? inquiry.judged(rule) : undefined;
}

function isAmong({ snapshot, reader }: Source, rule: Rule, { register, record = '' }: Finding): boolean {
  const stored = register === rule.of.key ? lookUp(snapshot, register, record) : undefined;
  return stored !== undefined && isJudged(rule, stored, reader);
}

/**
 * Returns one text for findings of several records. *36 of 37 risks have no owner: RISK-1, RISK-2, RISK-3 and 33 more.*
 * If the sentence has no plural or its parameters differ, the first finding is written out: *3 of 6 objectives: OBJ-9
 * was due on 30 July 2026; likewise OBJ-10 and OBJ-11.*
 */
function messageOfSeveral(
  inquiry: Source,
  findings: readonly Finding[],
  population: number | undefined,
  reading: Pick<Telling, 'mayName'>,
): NamedFindingMessage {
  const { catalogue, snapshot } = inquiry;
  const [first] = findings as readonly [Finding];
  const texts: FindingTexts = catalogue.rules.get(first.rule)?.findings ?? textsWithoutRule;
  const says = texts[first.key]?.says ?? '';
  const many = saysTheSame(findings) ? pluralText(says) : undefined;
  const noun = inline(catalogue.registers.get(first.register)?.plural ?? first.register, 'en');
  const sample = findings.slice(0, mostSampled);
  const named = sample.map((each) => namingRecords(each, catalogue, snapshot, reading.mayName));
  const more = findings.length - sample.length;
  const { fix } = messageOf(inquiry, first, reading);
  const names = named.flatMap(({ records }) => records);
  const listed = named.map(({ parameters }) => String(parameters['record']));
  const record = `${quantity(findings.length, population)} ${noun}`;
  if (many !== undefined) {
    const said = render(many, { ...named[0]?.parameters, record }).slice(0, -1);
    return { message: `${capital(said)}: ${listText(listed, more)}.`, fix, names };
  }
  const { message } = messageOf(inquiry, first, reading);
  const said = (says.startsWith('{') ? message : inline(message, 'en')).slice(0, -1);
  const others = listed.slice(1);
  return { message: `${capital(record)}: ${said}; likewise ${listText(others, more)}.`, fix, names };
}

const parametersOf = ({ parameters }: Finding): string => JSON.stringify(parameters);

const saysTheSame = (findings: readonly Finding[]): boolean => new Set(findings.map(parametersOf)).size === 1;

function quantity(count: number, population: number | undefined): string {
  if (population === undefined) return String(count);
  if (count < population) return `${count} of ${population}`;
  return count === 2 ? 'both' : `all ${count}`;
}

const listText = (listed: readonly string[], more: number): string => {
  const all = more > 0 ? [...listed, `${more} more`] : listed;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
