import { textsWithoutRule, type Finding, type FindingTexts } from '../declarations/finding.ts';
import type { Catalogue } from '../declarations/catalogue.ts';
import type { MayName } from '../declarations/label.ts';
import { namingRecords } from './record-names.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { NamedFindingMessage } from '../declarations/finding-text.ts';
import { render } from '../values/message-template.ts';

/** Texts in another language, by the key of the English one; English is what declarations say. */
export type Translations = (key: string) => string | undefined;

interface Reading {
  /** Which records may be called by more than their codes; all, if left out. */
  readonly mayName?: MayName;
  readonly language?: string;
  readonly translations?: Translations;
}

const english: Translations = () => undefined;

/** A finding in words, as the records of a snapshot are called there. */
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
