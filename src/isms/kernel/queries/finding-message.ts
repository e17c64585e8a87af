import { textsWithoutRule, type Finding, type FindingTexts } from '../declarations/finding.ts';
import type { Catalogue } from '../declarations/catalogue.ts';
import type { MayName } from '../declarations/label.ts';
import { namingRecords } from './record-names.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { NamedFindingMessage } from '../declarations/finding-text.ts';
import { render } from '../values/message-template.ts';

/** The texts of another language, by the key of the English text in the declarations. */
export type Translations = (key: string) => string | undefined;

interface Reading {
  /** Decides which records may appear with their labels; all, if absent. */
  readonly mayName?: MayName;
  readonly language?: string;
  readonly translations?: Translations;
}

const english: Translations = () => undefined;

/** Returns a finding as text, with the labels that records have in a snapshot. */
export function messageOf(
  { catalogue, snapshot }: { readonly catalogue: Catalogue; readonly snapshot: Snapshot },
  finding: Finding,
  { mayName, language = 'en', translations = english }: Reading = {},
): NamedFindingMessage {
  const rule = catalogue.rules.get(finding.rule);
  const texts: FindingTexts = rule?.findings ?? textsWithoutRule;
  const text = texts[finding.key] ?? textsWithoutRule.unjudged;
  const key = `rule.${rule?.keepers ?? finding.rule}.${finding.key}`;
  const { parameters, records } = namingRecords(finding, catalogue, snapshot, mayName);
  return {
    message: render(translations(`${key}.says`) ?? text.says, parameters, language),
    fix: render(translations(`${key}.fix`) ?? text.fix, parameters, language),
    names: records,
  };
}
