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
  readonly catalogue?: Translations;
}

const english: Translations = () => undefined;

/** A finding in words, as the records of a snapshot are called there. */
export function messageOf(
  { isms, snapshot }: { readonly isms: Catalogue; readonly snapshot: Snapshot },
  finding: Finding,
  { mayName, language = 'en', catalogue = english }: Reading = {},
): NamedFindingMessage {
  const rule = isms.rules.get(finding.rule);
  const texts: FindingTexts = rule?.findings ?? textsWithoutRule;
  const text = texts[finding.key] ?? textsWithoutRule.unjudged;
  const key = `rule.${rule?.keepers ?? finding.rule}.${finding.key}`;
  const { parameters, records } = namingRecords(finding, isms, snapshot, mayName);
  return {
    message: render(catalogue(`${key}.says`) ?? text.says, parameters, language),
    fix: render(catalogue(`${key}.fix`) ?? text.fix, parameters, language),
    names: records,
  };
}
