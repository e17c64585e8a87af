import { textsWithoutRule, type Finding, type FindingTexts } from '../declarations/finding.ts';
import type { Rule } from '../declarations/rule.ts';
import type { Catalogue } from '../declarations/catalogue.ts';
import type { MayName } from '../declarations/label.ts';
import { namingRecords } from './record-names.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { NamedFindingMessage } from '../declarations/finding-text.ts';
import { formatMessage } from '../values/message-format.ts';
import { english, type Language } from '../values/language.ts';

/** Who reads a text: which records may appear with their labels (all, if absent), and in which language. */
export interface Reading {
  readonly mayName?: MayName;
  readonly language?: Language;
}

/** Returns a finding as text, with the labels that records have in a snapshot. */
export function messageOf(
  { catalogue, snapshot }: { readonly catalogue: Catalogue; readonly snapshot: Snapshot },
  finding: Finding,
  { mayName, language = english }: Reading = {},
): NamedFindingMessage {
  const rule = catalogue.rules.get(finding.rule);
  const texts: FindingTexts = rule?.findings ?? textsWithoutRule;
  const text = texts[finding.key] ?? textsWithoutRule.unjudged;
  const key = keyOfFinding(rule, finding);
  const { parameters, records } = namingRecords(finding, catalogue, snapshot, mayName);
  return {
    message: formatMessage(language.message(`${key}.says`) ?? text.says, parameters, language),
    fix: formatMessage(language.message(`${key}.fix`) ?? text.fix, parameters, language),
    names: records,
  };
}

/** Returns the key of the texts of a finding. Keepers of the same kind share their texts. */
export const keyOfFinding = (rule: Rule | undefined, { rule: ruleKey, key }: Finding): string =>
  `rule.${rule?.keepers ?? ruleKey}.${key}`;
