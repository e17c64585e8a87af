import { textsWithoutRule, type Finding, type FindingTexts } from '../declarations/finding.ts';
import type { Catalogue } from '../declarations/catalogue.ts';
import type { NamedFindingMessage, GroupedFinding } from '../declarations/finding-text.ts';
import { keyOfFinding, messageOf, type Reading } from './finding-message.ts';
import { pluralText } from './plural-text.ts';
import { namingRecords } from './record-names.ts';
import type { Neighbourhood } from '../declarations/reader.ts';
import { isJudged, type Rule } from '../declarations/rule.ts';
import { lookUp, type Snapshot } from '../snapshot/snapshot.ts';
import { english, type Language } from '../values/language.ts';
import { formatMessage, textOf } from '../values/message-format.ts';
import { inlineText } from '../values/regional-text.ts';
import {
  allOf,
  declaredText,
  inline,
  sentences,
  type Enumeration,
  type Sentence,
} from '../values/sentence.ts';

/** The part of an inquiry that texts of findings need. */
interface Source {
  readonly catalogue: Catalogue;
  readonly snapshot: Snapshot;
  readonly reader: Neighbourhood;
  judged(rule: Rule): number;
}

interface GroupReading extends Reading {
  /**
   * Set if these are only some of the findings, such as those of one person, so that the population does not fit them.
   */
  readonly isShare?: true;
}

const mostSampled = 3;

const texts = sentences('grouped-finding', {
  together: '{finding}: {records}.',
  likewise: '{record}: {finding}; likewise {records}.',
  some: '{count} {records}',
  ofAll: '{count} of {population} {records}',
  all: '{count, plural, =2 {both} other {all #}} {records}',
  more: '{count} more',
});

/** Returns findings as text, where equal findings of several records with the same cause become one. */
export function groupedFindings(
  inquiry: Source,
  findings: readonly Finding[],
  { isShare, ...reading }: GroupReading = {},
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
  reading: Reading,
): NamedFindingMessage {
  const { catalogue, snapshot } = inquiry;
  const { language = english } = reading;
  const [first] = findings as readonly [Finding];
  const rule = catalogue.rules.get(first.rule);
  const findingTexts: FindingTexts = rule?.findings ?? textsWithoutRule;
  const says = findingTexts[first.key]?.says ?? '';
  const many = saysTheSame(findings) ? messageOfMany(keyOfFinding(rule, first), says, language) : undefined;
  const sample = findings.slice(0, mostSampled);
  const named = sample.map((each) => namingRecords(each, catalogue, snapshot, reading.mayName));
  const more = findings.length - sample.length;
  const { message, fix } = messageOf(inquiry, first, reading);
  const names = named.flatMap(({ records }) => records);
  const listed = named.map(({ parameters }) => parameters.record);
  const record = textOf(quantity(findings.length, population, pluralOf(first.register, catalogue)), language);
  if (many !== undefined) {
    const finding = clause(formatMessage(many, { ...named[0]?.parameters, record }, language));
    const records = enumeration(listed, more);
    return { message: textOf(texts.together({ finding: capital(finding), records }), language), fix, names };
  }
  const finding = clause(says.startsWith('{') ? message : inlineText(message, language.tag));
  const records = enumeration(listed.slice(1), more);
  return {
    message: textOf(texts.likewise({ record: capital(record), finding, records }), language),
    fix,
    names,
  };
}

/** Returns the message about many records; undefined if the language has none. English derives it from that about one. */
function messageOfMany(key: string, says: string, language: Language): string | undefined {
  const isTranslated = language.message(`${key}.says`) !== undefined;
  return isTranslated ? language.message(`${key}.many`) : pluralText(says);
}

/** Returns a sentence without its full stop. */
const clause = (sentence: string): string => sentence.replace(/[.。]$/, '');

const parametersOf = ({ parameters }: Finding): string => JSON.stringify(parameters);

const saysTheSame = (findings: readonly Finding[]): boolean => new Set(findings.map(parametersOf)).size === 1;

function quantity(count: number, population: number | undefined, records: Sentence): Sentence {
  if (population === undefined) return texts.some({ count, records });
  if (count < population) return texts.ofAll({ count, population, records });
  return texts.all({ count, records });
}

const pluralOf = (register: string, { registers }: Catalogue): Sentence =>
  inline(declaredText(`register.${register}.plural`, registers.get(register)?.plural ?? register));

const enumeration = (listed: readonly string[], more: number): Enumeration =>
  allOf(more > 0 ? [...listed, texts.more({ count: more })] : listed);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
